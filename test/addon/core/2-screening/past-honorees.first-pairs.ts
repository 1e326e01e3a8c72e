// Pairs of invented people at real institutions, written before the rules were: for each kind of difference, the answer due.
import { readPairs } from './past-honorees.pair-table';

export const FIRST_PAIRS = readPairs(`
exact
万青禾 @ 河北工业大学后勤管理处 | 万青禾 @ 河北工业大学后勤管理处 | exclude | clear
#膳食一组 @ 绥化学院后勤处 | #膳食一组 @ 绥化学院后勤处 | exclude | clear
阮小舟 @ 石家庄市第一中学总务处 | 阮小舟 @ 石家庄市第一中学总务处 | exclude | clear
楚一帆 @ 安徽明德物业管理有限公司 | 楚一帆 @ 安徽明德物业管理有限公司 | exclude | clear
inner_space
杜康 @ 延安大学后勤处 | 杜  康 @ 延安大学后勤处 | exclude | clear
海 大 富 @ 昌吉学院后勤处 | 海大富 @ 昌吉学院后勤处 | exclude | clear
皮特 @ 湘南学院后勤处 | 皮\u2060特 @ 湘南学院后勤处 | exclude | clear
叶青 @ 衢州学院总务处 | 叶\u3000青 @ 衢州学院总务处 | exclude | clear
上官云 @ 嘉应学院后勤处 | 上官\u00a0云 @ 嘉应学院后勤处 | exclude | clear
middle_dot
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎・哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎．哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎‧哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎⋅哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎-哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎。哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎 哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
热依扎·哈力克 @ 新疆农业大学后勤管理处 | 热依扎 · 哈力克 @ 新疆农业大学后勤管理处 | exclude | clear
transliteration
买买提·艾力 @ 喀什大学后勤处 | 麦麦提·艾力 @ 喀什大学后勤处 | review | clear
阿不都拉·吐尔逊 @ 新疆师范大学后勤处 | 阿卜杜拉·图尔荪 @ 新疆师范大学后勤处 | review | clear
帕提古丽·木沙 @ 和田师范专科学校后勤 | 帕提古力·穆萨 @ 和田师范专科学校后勤 | review | clear
次仁卓玛 @ 西藏大学后勤处 | 才让卓玛 @ 西藏大学后勤处 | review | clear
叶尔兰·别克 @ 伊犁师范大学后勤处 | 叶尔兰·拜克 @ 伊犁师范大学后勤处 | review | clear
minority_name_near
古丽·艾山 @ 新疆大学后勤保障中心 | 古丽·热合曼 @ 新疆大学后勤保障中心 | clear | exclude
艾山·玉素甫 @ 喀什大学后勤处 | 玉素甫·艾山 @ 喀什大学后勤处 | clear | exclude
阿依夏·阿不都拉 @ 新疆大学后勤保障中心 | 阿依努尔·阿不都拉 @ 新疆大学后勤保障中心 | clear | exclude
trad_simp
孙丽华 @ 泉州师范学院后勤处 | 孫麗華 @ 泉州师范学院后勤处 | exclude | clear
范志和 @ 莆田学院后勤处 | 範志和 @ 莆田学院后勤处 | exclude | clear
叶清源 @ 闽江学院后勤处 | 葉清源 @ 閩江學院後勤處 | exclude | clear
钟灵 @ 韩山师范学院后勤处 | 鐘靈 @ 韓山師範學院後勤處 | exclude | clear
谷满仓 @ 河北北方学院后勤处 | 穀滿倉 @ 河北北方學院後勤處 | exclude | clear
姜云 @ 鲁东大学后勤处 | 薑雲 @ 魯東大學後勤處 | exclude | clear
rare_or_variant_char
黎朗 @ 广西师范大学后勤处 | \uf989\uf929 @ 广西师范大学后勤处 | exclude | clear
高郎 @ 塔里木大学后勤处 | 髙郎 @ 塔里木大学后勤处 | exclude | clear
吕温 @ 宿州学院后勤处 | 呂溫 @ 宿州学院后勤处 | exclude | clear
付大年 @ 白城师范学院后勤处 | 傅大年 @ 白城师范学院后勤处 | review | clear
肖红旗 @ 周口师范学院后勤处 | 萧红旗 @ 周口师范学院后勤处 | review | clear
邱石 @ 龙岩学院后勤处 | 丘石 @ 龙岩学院后勤处 | review | clear
王芃 @ 东北电力大学后勤处 | 王凡 @ 东北电力大学后勤处 | review | clear
朱玥 @ 滁州学院后勤处 | 朱月 @ 滁州学院后勤处 | review | clear
沈翀 @ 常熟理工学院后勤处 | 沈冲 @ 常熟理工学院后勤处 | review | clear
吴昊天 @ 铜陵学院后勤处 | 吴旻天 @ 铜陵学院后勤处 | review | clear
variant_char_distinct_person
陈昇 @ 惠州学院后勤处 | 陈升 @ 惠州学院后勤处 | review | exclude
赵喆 @ 北华大学后勤处 | 赵哲 @ 北华大学后勤处 | review | exclude
孙堃 @ 德州学院后勤处 | 孙坤 @ 德州学院后勤处 | review | exclude
於小玲 @ 黄山学院后勤处 | 于小玲 @ 黄山学院后勤处 | review | exclude
周淼 @ 滨州学院后勤处 | 周渺 @ 滨州学院后勤处 | review | exclude
width_punct_annotation
田园 @ 运城学院后勤处 | 田园（女） @ 运城学院后勤处 | exclude | clear
田园 @ 运城学院后勤处 | 田园 女 @ 运城学院后勤处 | exclude | clear
木合塔尔 @ 新疆财经大学后勤处 | 木合塔尔【哈萨克族】 @ 新疆财经大学后勤处 | exclude | clear
方圆 @ 运城学院后勤处 | 方圆同志 @ 运城学院后勤处。 | exclude | clear
方圆 @ 运城学院后勤处 | 方圆(已故) @ 　运城学院 后勤处 | exclude | clear
institution_renamed
粟米香 @ 重庆科技大学后勤处 | 粟米香 @ 重庆科技学院后勤服务中心 | exclude | clear
沃金土 @ 浙江科技大学后勤处 | 沃金土 @ 浙江科技学院后勤公司 | exclude | clear
衣锦荣 @ 山东第二医科大学后勤处 | 衣锦荣 @ 潍坊医学院后勤管理处 | exclude | clear
原野 @ 郑州轻工业大学后勤处 | 原野 @ 郑州轻工业学院后勤集团 | exclude | clear
苗得雨 @ 西安财经学院后勤处 | 苗得雨 @ 西安财经大学后勤处 | exclude | clear
柴米 @ 苏州城市学院后勤处 | 柴米 @ 苏州大学文正学院后勤处 | exclude | clear
桑梓 @ 湖北恩施学院后勤处 | 桑梓 @ 湖北民族学院科技学院后勤处 | exclude | clear
department_variant
竺可 @ 宁波工程学院后勤服务中心 | 竺可 @ 宁波工程学院后勤与资产管理处 | exclude | clear
花满楼 @ 江苏师范大学后勤集团饮食服务中心 | 花满楼 @ 江苏师范大学后勤处膳食中心 | exclude | clear
花满楼 @ 江苏师范大学后勤集团饮食服务中心 | 花满楼 @ 江苏师范大学 | exclude | clear
言欢 @ 衡阳师范学院后勤处学生公寓管理科 | 言欢 @ 衡阳师范学院公寓中心 | exclude | clear
言欢 @ 衡阳师范学院总务处 | 言欢 @ 衡阳师范学院后勤保障部维修中心 | exclude | clear
homonym_same_university
李娜 @ 山东农业大学后勤处饮食服务中心 | 李娜 @ 山东农业大学后勤处幼儿园 | review | exclude
张伟 @ 河南理工大学后勤集团车队 | 张伟 @ 河南理工大学后勤集团绿化中心 | review | exclude
王丽 @ 长春大学后勤处（女，会计） | 王丽 @ 长春大学后勤处（男，司炉工） | review | exclude
刘强 @ 湖南科技大学后勤处水电科 | 刘强 @ 湖南科技大学后勤处校医院 | review | exclude
abbreviation
屠龙 @ 武汉大学后勤保障部 | 屠龙 @ 武大后勤 | exclude | clear
屠龙 @ 厦大后勤集团 | 屠龙 @ 厦门大学后勤集团 | exclude | clear
车前草 @ 西北工业大学后勤产业集团 | 车前草 @ 西工大后勤 | exclude | clear
车前草 @ 北京航空航天大学后勤处 | 车前草 @ 北航后勤 | exclude | clear
柏青 @ 云南大学（昆明）后勤处 | 柏青 @ 云南大学后勤保障处 | exclude | clear
柏青 @ 中国石油大学（华东）后勤处 | 柏青 @ 中国石油大学(华东)后勤管理处 | exclude | clear
ambiguous_abbreviation
凌霄 @ 南京大学后勤服务集团 | 凌霄 @ 南大后勤 | review | exclude
祝融 @ 广西大学后勤处 | 祝融 @ 西大后勤 | review | exclude
祝融 @ 宁波大学后勤处 | 祝融 @ 宁大后勤集团 | review | exclude
左丘山 @ 西安交通大学后勤保障部 | 左丘山 @ 交大后勤 | review | exclude
左丘山 @ 云南农业大学后勤处 | 左丘山 @ 农大后勤 | review | exclude
游子 @ 中国石油大学（北京）后勤处 | 游子 @ 中国石油大学后勤处 | review | exclude
游子 @ 四川师范大学后勤处 | 游子 @ 川师大后勤 | review | exclude
滕王阁 @ 东南大学后勤处 | 滕王阁 @ 东大后勤 | review | exclude
campus
洪波 @ 哈尔滨工业大学（威海）后勤处 | 洪波 @ 哈尔滨工业大学威海校区后勤 | exclude | clear
洪波 @ 山东大学威海分校后勤处 | 洪波 @ 山东大学（威海）后勤管理处 | exclude | clear
洪波 @ 合肥工业大学宣城校区后勤 | 洪波 @ 合肥工业大学（宣城校区）总务办 | exclude | clear
洪波 @ 东北大学秦皇岛分校后勤处 | 洪波 @ 东北大学（秦皇岛）后勤 | exclude | clear
combined
阿曼别克·努尔 @ 甘肃政法大学后勤处 | 阿曼别克•努尔（哈萨克族） @ 甘肃政法学院后勤 | exclude | clear
尤勇 @ 上海电力大学后勤处 | 尤　勇(男) @ 上海電力學院后勤集团 | exclude | clear
outsourced_company
谭木匠 @ 新乡学院后勤处（豫美物业项目部） | 谭木匠 @ 河南豫美物业服务有限公司新乡学院项目部 | review | clear
谭木匠 @ 新乡学院后勤处 | 谭木匠 @ 河南豫美物业服务有限公司（新乡学院） | review | clear
谭木匠 @ 河南豫美物业服务有限公司 | 谭木匠 @ 河南豫美物业服务有限公司新乡学院项目部 | review | clear
company_near
刘洋 @ 江苏恒通物业管理有限公司 | 刘洋 @ 江苏恒通餐饮服务有限公司 | clear | exclude
王伟 @ 江苏恒通物业管理有限公司南通大学项目部 | 王伟 @ 江苏恒通物业管理有限公司扬州大学项目部 | clear | exclude
moved
佴长路 @ 南京农业大学后勤处 | 佴长路 @ 扬州大学后勤处 | review | clear
钭千帆 @ 丽水学院后勤处 | 钭千帆 @ 浙江工商大学后勤服务中心 | review | clear
麦麦提·卡德尔 @ 喀什大学后勤处 | 麦麦提·卡德尔 @ 新疆医科大学后勤处 | review | clear
rare_name_other_school
乌云其木格 @ 内蒙古师范大学后勤处 | 乌云其木格 @ 内蒙古工业大学后勤处 | review | exclude
扎西平措 @ 西藏大学后勤处 | 扎西平措 @ 西藏民族大学后勤处 | review | exclude
common_name_other_school
李伟 @ 青岛大学后勤处 | 李伟 @ 聊城大学后勤处 | clear | exclude
陈静 @ 龙岩学院后勤处 | 陈静 @ 贵州师范大学后勤集团 | clear | exclude
杨勇 @ 西昌学院后勤处 | 杨勇 @ 太原理工大学后勤处 | clear | exclude
王建国 @ 长沙学院后勤处 | 王建国 @ 吉林农业大学后勤处 | clear | exclude
赵敏 @ 北京小学总务处 | 赵敏 @ 贵阳市第六中学总务处 | clear | exclude
confusable_institution
史可鉴 @ 湖南大学后勤处 | 史可鉴 @ 湖北大学后勤处 | clear | exclude
史可鉴 @ 西北大学后勤处 | 史可鉴 @ 西南大学后勤集团 | clear | exclude
史可鉴 @ 中国地质大学（武汉）后勤保障部 | 史可鉴 @ 中国地质大学(北京)后勤 | clear | exclude
史可鉴 @ 南京航空航天大学后勤处 | 史可鉴 @ 南昌航空大学后勤处 | clear | exclude
史可鉴 @ 江西农业大学后勤处 | 史可鉴 @ 江西师范大学后勤处 | review | exclude
湛蓝 @ 天津医科大学后勤处 | 湛蓝 @ 天津中医药大学后勤处 | clear | exclude
田径 @ 实验小学总务处 | 田径 @ 实验小学总务处 | review | exclude
田径 @ 理工大学后勤处 | 田径 @ 理工大学后勤处 | review | exclude
田径 @ 外国语学校总务处 | 田径 @ 郑州外国语学校总务处 | review | exclude
renamed_vs_offshoot
江海 @ 河海大学后勤处 | 江海 @ 皖江工学院后勤处 | clear | exclude
江海 @ 中国传媒大学后勤处 | 江海 @ 南京传媒学院后勤处 | clear | exclude
江海 @ 电子科技大学后勤集团 | 江海 @ 电子科技大学中山学院后勤处 | clear | exclude
江海 @ 苏州大学后勤处 | 江海 @ 苏州大学文正学院后勤处 | clear | exclude
similar_name_same_unit
赵丽 @ 佳木斯大学后勤处 | 赵莉 @ 佳木斯大学后勤处 | review | exclude
钱英 @ 温州医科大学后勤处 | 钱瑛 @ 温州医科大学后勤处 | review | exclude
周建军 @ 商洛学院后勤处 | 周建华 @ 商洛学院后勤处 | clear | exclude
郭玉梅 @ 黑河学院后勤处 | 郭玉珍 @ 黑河学院后勤处 | clear | exclude
郭晴 @ 黑河学院后勤处 | 郭睛 @ 黑河学院后勤处 | review | exclude
何志伟 @ 韶关学院后勤处 | 何志勇 @ 韶关学院后勤处 | clear | exclude
唐国强 @ 凯里学院后勤处 | 唐国庆 @ 凯里学院后勤处 | clear | exclude
typo_same_person
秦玉兰 @ 榆林学院后勤处宿管科 | 秦玉蓝 @ 榆林学院后勤处宿管科 | review | clear
宋建民 @ 榆林学院后勤处 | 宋健民 @ 榆林学院后勤处 | review | clear
贺敏 @ 邵阳学院后勤处 | 贺明 @ 邵阳学院后勤处 | review | clear
晏子君 @ 邵阳学院后勤处 | 宴子君 @ 邵阳学院后勤处 | review | clear
lost_char_other_person
赵吉吉 @ 吉林化工学院后勤处 | 赵喆 @ 吉林化工学院后勤处 | review | clear
张方方土 @ 吉林化工学院后勤处 | 张堃 @ 吉林化工学院后勤处 | review | clear
李□ @ 吉林化工学院后勤处 | 李翀 @ 吉林化工学院后勤处 | review | clear
王?平 @ 吉林化工学院后勤处 | 王燚平 @ 吉林化工学院后勤处 | review | clear
王平 @ 吉林化工学院后勤处 | 王燚平 @ 吉林化工学院后勤处 | review | clear
刘牛 @ 南阳师范学院后勤处 | 刘犇 @ 南阳师范学院后勤处 | review | exclude
person_vs_team
龙大海 @ 三峡大学后勤集团 | #龙大海技能大师工作室 @ 三峡大学 | review | exclude
#龙大海班组 @ 三峡大学后勤集团 | 龙大海 @ 三峡大学后勤集团 | review | exclude
龙大海 @ 三峡大学后勤集团 | #水电班 @ 三峡大学后勤集团 | clear | exclude
team_number_trap
#1号食堂 @ 湖州师范学院后勤处 | #11号食堂 @ 湖州师范学院后勤处 | clear | exclude
#梅园3栋宿管组 @ 湖州师范学院后勤处 | #梅园13栋宿管组 @ 湖州师范学院后勤处 | clear | exclude
team_parent_vs_sub
#饮食服务中心 @ 鞍山师范学院后勤处 | #饮食服务中心第二食堂面点组 @ 鞍山师范学院后勤处 | review | exclude
#物业中心 @ 鞍山师范学院后勤处 | #物业中心教学楼保洁班 @ 鞍山师范学院后勤处 | review | exclude
team_same_name_other_school
#水电维修班 @ 吉首大学后勤处 | #水电维修班 @ 怀化学院后勤处 | clear | exclude
#后勤保障处 @ 盐城工学院 | #后勤保障处 @ 盐城师范学院 | clear | exclude
team_similar_same_unit
#第三食堂 @ 安庆师范大学后勤处 | #第四食堂 @ 安庆师范大学后勤处 | clear | exclude
#南区保洁班 @ 安庆师范大学后勤处 | #北区保洁班 @ 安庆师范大学后勤处 | clear | exclude
#木工班 @ 安庆师范大学后勤处 | #电工班 @ 安庆师范大学后勤处 | clear | exclude
#锅炉运行甲班 @ 安庆师范大学后勤处 | #锅炉运行乙班 @ 安庆师范大学后勤处 | clear | exclude
team_variant
#饮食中心（清真餐厅） @ 青海师范大学后勤处 | #饮食中心清真餐厅 @ 青海师范大学 | exclude | clear
#《红柳》服务队 @ 石河子大学后勤处 | #“红柳”服务队 @ 石河子大学 | exclude | clear
#24小时维修热线 @ 莆田学院后勤处 | #２４小时维修热线班组 @ 莆田学院后勤处 | exclude | clear
#水电维修班（8人） @ 莆田学院后勤处 | #水电维修班 @ 莆田学院后勤处 | exclude | clear
#园林绿化组 @ 莆田学院后勤处 | #绿化班 @ 莆田学院后勤处 | review | clear
#总务处 @ 重庆科技大学 | #重庆科技学院后勤集团 @ 重庆科技学院 | review | clear
#宿舍管理中心 @ 大理大学后勤处 | #学生公寓服务中心 @ 大理大学后勤处 | review | clear
unrelated
万里 @ 齐齐哈尔大学后勤处 | 都梁 @ 韶关学院后勤处 | clear | exclude
万里 @ 齐齐哈尔大学后勤处 | 贾平 @ 齐齐哈尔大学后勤处 | clear | exclude
#校车队 @ 齐齐哈尔大学后勤处 | #幼儿园 @ 齐齐哈尔大学后勤处 | clear | exclude
no_institution
闻人达 @ 后勤处 | 闻人达 @ 贵州大学后勤管理处 | review | exclude
李强 @ 后勤处 | 李强 @ 贵州大学后勤管理处 | review | exclude
李强 @ 贵州大学后勤管理处 | 李强 @ 后勤处 | review | exclude
`);
