// More pairs of invented people, written to try the finished rules on kinds of difference that the first had not: ten of them were wrong then.
import { readPairs } from './past-honorees.pair-table';

export const SECOND_PAIRS = readPairs(`
abbreviation
边疆 @ 上海交通大学后勤保障中心 | 边疆 @ 上海交大后勤 | exclude | clear
边疆 @ 中国矿业大学（北京）后勤处 | 边疆 @ 矿大（北京）后勤 | exclude | clear
边疆 @ 中国石油大学（华东）后勤处 | 边疆 @ 石油大学（华东）后勤 | exclude | clear
边疆 @ 西安电子科技大学后勤保障部 | 边疆 @ 西电·后勤 | exclude | clear
边疆 @ 哈尔滨工业大学（深圳）后勤 | 边疆 @ 哈工大深圳后勤处 | exclude | clear
边疆 @ 西北农林科技大学后勤管理处 | 边疆 @ 西农后勤集团 | exclude | clear
边疆 @ 华中科技大学后勤集团饮食服务总公司 | 边疆 @ 华科后勤 | exclude | clear
边疆 @ 中国地质大学（武汉）后勤 | 边疆 @ 地大武汉后勤 | exclude | clear
边疆 @ 吉林大学（长春）后勤服务集团 | 边疆 @ 吉大后勤 | exclude | clear
ambiguous_abbreviation
仇英 @ 山东大学后勤保障部 | 仇英 @ 山大后勤 | review | exclude
仇英 @ 华中师范大学后勤保障部 | 仇英 @ 华师后勤集团 | review | exclude
仇英 @ 中山大学总务处 | 仇英 @ 中大总务 | review | exclude
仇英 @ 上海海事大学后勤 | 仇英 @ 海大后勤 | review | exclude
仇英 @ 北京工业大学后勤 | 仇英 @ 北工大后勤 | review | exclude
仇英 @ 北京科技大学后勤 | 仇英 @ 科大后勤 | review | exclude
仇英 @ 首都师范大学后勤 | 仇英 @ 师大后勤 | review | exclude
仇英 @ 安徽理工大学后勤 | 仇英 @ 理工大后勤处 | review | exclude
王磊 @ 河北大学后勤集团 | 王磊 @ 河大后勤 | review | exclude
仇英 @ 南京航空航天大学后勤 | 仇英 @ 南航后勤 | review | exclude
campus
池中物 @ 江南大学蠡湖校区后勤管理处 | 池中物 @ 江南大学后勤管理处（蠡湖校区） | exclude | clear
池中物 @ 北京师范大学珠海校区后勤 | 池中物 @ 北京师范大学（珠海）后勤办公室 | exclude | clear
池中物 @ 南京大学仙林校区后勤 | 池中物 @ 南京大学后勤服务集团仙林校区 | exclude | clear
池中物 @ 电子科技大学沙河校区后勤 | 池中物 @ 电子科技大学（沙河）后勤保障部 | exclude | clear
池中物 @ 山东大学（济南）后勤 | 池中物 @ 山东大学（威海）后勤 | review | exclude
department_variant
暴风雪 @ 南华大学后勤保障处 | 暴风雪 @ 南华大学后勤与资产管理处饮食服务中心 | exclude | clear
暴风雪 @ 南华大学国有资产与后勤管理处 | 暴风雪 @ 南华大学总务处 | exclude | clear
暴风雪 @ 南华大学后勤服务总公司 | 暴风雪 @ 南华大学后勤产业集团 | exclude | clear
暴风雪 @ 南华大学动力中心 | 暴风雪 @ 南华大学后勤处水电科 | exclude | clear
暴风雪 @ 南华大学后勤处学生宿舍管理中心 | 暴风雪 @ 南华大学公寓管理科 | exclude | clear
暴风雪 @ 南华大学校园服务中心 | 暴风雪 @ 南华大学后勤处 | exclude | clear
homonym_same_university
李静 @ 武汉理工大学后勤保障处幼儿园 | 李静 @ 武汉理工大学后勤保障处餐饮中心 | review | exclude
张丽 @ 中北大学后勤处（1998年入职，保洁员） | 张丽 @ 中北大学后勤处（2015年入职，会计） | review | exclude
刘芳 @ 中北大学后勤管理处校医院 | 刘芳 @ 中北大学后勤管理处公寓科 | review | exclude
institution_renamed
云中鹤 @ 嘉兴大学后勤处 | 云中鹤 @ 嘉兴学院后勤中心 | exclude | clear
云中鹤 @ 北部湾大学后勤处 | 云中鹤 @ 钦州学院后勤处 | exclude | clear
云中鹤 @ 山东第一医科大学后勤处 | 云中鹤 @ 泰山医学院后勤处 | exclude | clear
云中鹤 @ 成都大学后勤处 | 云中鹤 @ 成都学院后勤处 | exclude | clear
云中鹤 @ 浙大城市学院后勤 | 云中鹤 @ 浙江大学城市学院后勤 | exclude | clear
云中鹤 @ 滇池学院后勤 | 云中鹤 @ 云南大学滇池学院后勤 | exclude | clear
云中鹤 @ 武汉传媒学院后勤 | 云中鹤 @ 华中师范大学武汉传媒学院 | exclude | clear
renamed_vs_offshoot
云中鹤 @ 云南大学后勤处 | 云中鹤 @ 滇池学院后勤处 | clear | exclude
云中鹤 @ 浙江大学后勤集团 | 云中鹤 @ 浙大城市学院后勤处 | clear | exclude
云中鹤 @ 西北工业大学后勤 | 云中鹤 @ 西安明德理工学院后勤 | clear | exclude
云中鹤 @ 华中师范大学后勤 | 云中鹤 @ 武汉传媒学院 | clear | exclude
云中鹤 @ 北京师范大学后勤 | 云中鹤 @ 珠海科技学院后勤 | review | exclude
rare_or_variant_char
郭  涵 @ 洛阳师范学院后勤 | 郭喆涵 @ 洛阳师范学院后勤 | review | clear
李珺 @ 洛阳师范学院后勤 | 李王君 @ 洛阳师范学院后勤 | review | clear
钱赟 @ 洛阳师范学院后勤 | 钱斌贝 @ 洛阳师范学院后勤 | review | clear
陆骉 @ 洛阳师范学院后勤 | 陆马马马 @ 洛阳师范学院后勤 | review | clear
陆𬭎 @ 洛阳师范学院后勤 | 陆宏 @ 洛阳师范学院后勤 | review | clear
陆翀 @ 洛阳师范学院后勤 | 陆chong @ 洛阳师范学院后勤 | review | clear
陆翀 @ 洛阳师范学院后勤 | 陆（羽中） @ 洛阳师范学院后勤 | review | clear
陆翀 @ 洛阳师范学院后勤 | 陆[羽中] @ 洛阳师范学院后勤 | review | clear
尹敏 @ 洛阳师范学院后勤 | 伊敏 @ 洛阳师范学院后勤 | review | clear
戴锦鸿 @ 洛阳师范学院后勤 | 戴锦鴻 @ 洛阳师范学院后勤 | exclude | clear
卢静娴 @ 洛阳师范学院后勤 | 盧靜嫻 @ 洛陽師範學院後勤 | exclude | clear
吴为民 @ 洛阳师范学院后勤 | 呉爲民 @ 洛阳师范学院后勤 | exclude | clear
蔡青 @ 洛阳师范学院后勤 | 蔡靑 @ 洛阳师范学院后勤 | exclude | clear
阎青山 @ 洛阳师范学院后勤 | 閆青山 @ 洛阳师范学院后勤 | review | clear
锺离 @ 洛阳师范学院后勤 | 钟离 @ 洛阳师范学院后勤 | review | clear
沈云龙 @ 洛阳师范学院后勤 | 瀋雲龍 @ 洛阳师范学院后勤 | exclude | clear
余秋 @ 洛阳师范学院后勤 | 餘秋 @ 洛阳师范学院后勤 | exclude | clear
万俟卨 @ 洛阳师范学院后勤 | 萬俟卨 @ 洛阳师范学院后勤 | exclude | clear
尽欢 @ 洛阳师范学院后勤 | 盡歡 @ 洛阳师范学院后勤 | exclude | clear
于谦 @ 洛阳师范学院后勤 | 於謙 @ 洛阳师范学院后勤 | review | clear
干将 @ 洛阳师范学院后勤 | 乾将 @ 洛阳师范学院后勤 | review | clear
width_punct_annotation
辛桂荣 @ 洛阳师范学院后勤处 | 辛桂荣* @ 洛阳师范学院后勤处 | exclude | clear
辛桂荣 @ 洛阳师范学院后勤处 | 12.辛桂荣 @ 洛阳师范学院后勤处 | exclude | clear
辛桂荣 @ 洛阳师范学院后勤处 | 辛桂荣， @ 洛阳师范学院，后勤处 | exclude | clear
辛桂荣 @ 洛阳师范学院后勤处 | 辛桂荣(高级技师) @ 洛阳师范学院-后勤处 | exclude | clear
辛桂荣 @ 洛阳师范学院后勤处 | 辛桂荣 @ （洛阳师范学院）后勤处 | exclude | clear
辛桂荣 @ 洛阳师范学院后勤处 | 辛桂荣（女,汉族） @ 洛阳师范学院后勤处(已退休) | exclude | clear
辛桂荣 @ 洛阳师范学院后勤处 | 辛桂荣 @ 河南省洛阳师范学院后勤处 | exclude | clear
lost_char_other_person
王犇 @ 洛阳师范学院后勤 | 王牛 @ 洛阳师范学院后勤 | review | exclude
周焱 @ 洛阳师范学院后勤 | 周火火火 @ 洛阳师范学院后勤 | review | exclude
周炎 @ 洛阳师范学院后勤 | 周焱 @ 洛阳师范学院后勤 | review | exclude
周 @ 洛阳师范学院后勤 | 周焱 @ 洛阳师范学院后勤 | review | exclude
轻舟 @ 洛阳师范学院后勤 | 周焱 @ 洛阳师范学院后勤 | clear | exclude
transliteration
库尔班·艾合买提 @ 塔里木大学后勤 | 库尔万·艾合麦提 @ 塔里木大学后勤 | review | clear
肉孜·买合木提 @ 塔里木大学后勤 | 如孜·马合木提 @ 塔里木大学后勤 | review | clear
吾买尔江·亚森 @ 塔里木大学后勤 | 乌麦尔江·牙生 @ 塔里木大学后勤 | review | clear
阿不都热依木·吐尔地 @ 塔里木大学后勤 | 阿卜杜热伊木·图尔迪 @ 塔里木大学后勤 | review | clear
玛依拉·热西提 @ 塔里木大学后勤 | 马依拉·热西地 @ 塔里木大学后勤 | review | clear
巴特尔 @ 内蒙古农业大学后勤处 | 巴特儿 @ 内蒙古农业大学后勤处 | review | clear
苏和巴图 @ 内蒙古农业大学后勤处 | 苏赫巴图 @ 内蒙古农业大学后勤处 | review | clear
索南多杰 @ 青海民族大学后勤处 | 索朗多吉 @ 青海民族大学后勤处 | review | clear
minority_name_near
买买提·吐尔逊 @ 塔里木大学后勤 | 买买提·依明 @ 塔里木大学后勤 | clear | exclude
阿迪力江·卡德尔 @ 塔里木大学后勤 | 阿迪力·卡德尔 @ 塔里木大学后勤 | clear | exclude
热孜万古丽·买买提 @ 塔里木大学后勤 | 热孜亚·买买提 @ 塔里木大学后勤 | clear | exclude
similar_name_same_unit
李红 @ 洛阳师范学院后勤 | 李洪 @ 洛阳师范学院后勤 | review | exclude
李军 @ 洛阳师范学院后勤 | 李君 @ 洛阳师范学院后勤 | review | exclude
李小梅 @ 洛阳师范学院后勤 | 李晓梅 @ 洛阳师范学院后勤 | review | exclude
李建平 @ 洛阳师范学院后勤 | 李建萍 @ 洛阳师范学院后勤 | review | exclude
李桂英 @ 洛阳师范学院后勤 | 李桂芳 @ 洛阳师范学院后勤 | clear | exclude
李国强 @ 洛阳师范学院后勤 | 李国栋 @ 洛阳师范学院后勤 | clear | exclude
李秀兰 @ 洛阳师范学院后勤 | 李秀芝 @ 洛阳师范学院后勤 | clear | exclude
张秀英 @ 洛阳师范学院后勤 | 李秀英 @ 洛阳师范学院后勤 | clear | exclude
王海涛 @ 洛阳师范学院后勤 | 王海波 @ 洛阳师范学院后勤 | clear | exclude
王卫东 @ 洛阳师范学院后勤 | 王伟东 @ 洛阳师范学院后勤 | review | exclude
陈志明 @ 洛阳师范学院后勤 | 陈志华 @ 洛阳师范学院后勤 | clear | exclude
刘玉珍 @ 洛阳师范学院后勤 | 刘玉玲 @ 洛阳师范学院后勤 | clear | exclude
赵春梅 @ 洛阳师范学院后勤 | 赵春兰 @ 洛阳师范学院后勤 | clear | exclude
孙丽娟 @ 洛阳师范学院后勤 | 孙丽萍 @ 洛阳师范学院后勤 | clear | exclude
孙建伟 @ 洛阳师范学院后勤 | 孙建成 @ 洛阳师范学院后勤 | clear | exclude
outsourced_company
毕方 @ 湖南农业大学后勤处（湘洁物业公司） | 毕方 @ 湖南湘洁物业管理有限公司湖南农业大学项目处 | review | clear
毕方 @ 湖南农业大学饮食中心 | 毕方 @ 长沙味美餐饮管理有限公司驻湖南农业大学项目部 | review | clear
毕方 @ 湖南湘洁物业管理有限公司 | 毕方 @ 湖南农业大学后勤处（湘洁物业派驻） | review | clear
company_near
张伟 @ 湖南湘洁物业管理有限公司 | 张伟 @ 湖南湘洁环境服务有限公司 | clear | exclude
张伟 @ 湖南湘洁物业管理有限公司湖南农业大学项目部 | 张伟 @ 湖南湘洁物业管理有限公司长沙理工大学项目部 | clear | exclude
team_variant
#饮服中心 @ 长治学院后勤处 | #饮食服务中心 @ 长治学院后勤处 | review | clear
#第一食堂 @ 长治学院后勤处 | #一食堂 @ 长治学院后勤处饮食中心 | exclude | clear
#[水电]维修班 @ 长治学院后勤处 | #水电维修班 @ 长治学院 | exclude | clear
#长治学院后勤处车队 @ 长治学院 | #车队 @ 长治学院后勤处 | exclude | clear
#"暖心"宿管团队 @ 长治学院 | #‘暖心’宿管班组 @ 长治学院后勤处 | exclude | clear
#水暖班组 @ 长治学院 | #水暖班 @ 长治学院后勤管理处 | exclude | clear
#王大力劳模工作室 @ 长治学院 | #王大力创新工作室 @ 长治学院后勤处 | review | clear
#後勤維修班 @ 长治学院 | #后勤维修班 @ 长治学院后勤处 | exclude | clear
#后勤集团 @ 南宁师范大学 | #后勤服务中心 @ 广西师范学院 | review | clear
#3＃楼值班组 @ 长治学院 | #3#楼值班组 @ 长治学院 | exclude | clear
#餐饮中心  一食堂 @ 长治学院 | #餐饮中心第一食堂 @ 长治学院后勤处 | exclude | clear
#物业服务中心（环卫组） @ 长治学院 | #物业中心环卫组 @ 长治学院 | review | clear
team_similar_same_unit
#教学楼保洁班 @ 长治学院 | #图书馆保洁班 @ 长治学院 | clear | exclude
#男生公寓管理组 @ 长治学院 | #女生公寓管理组 @ 长治学院 | clear | exclude
#配电室值班组 @ 长治学院 | #锅炉房值班组 @ 长治学院 | clear | exclude
#清真食堂 @ 长治学院后勤处 | #教工食堂 @ 长治学院后勤处 | clear | exclude
#早餐班 @ 长治学院后勤处 | #夜餐班 @ 长治学院后勤处 | clear | exclude
#竹园公寓 @ 长治学院后勤处 | #梅园公寓 @ 长治学院后勤处 | clear | exclude
#A座楼管组 @ 长治学院后勤处 | #B座楼管组 @ 长治学院后勤处 | clear | exclude
team_parent_vs_sub
#后勤保障处 @ 长治学院 | #后勤保障处水电科 @ 长治学院 | review | exclude
#动力中心 @ 长治学院后勤处 | #锅炉班 @ 长治学院后勤处动力中心 | review | exclude
team_number_trap
#2食堂 @ 长治学院 | #12食堂 @ 长治学院 | clear | exclude
#二公寓 @ 长治学院 | #十二公寓 @ 长治学院 | clear | exclude
#学生公寓1号楼 @ 长治学院 | #学生公寓21号楼 @ 长治学院 | clear | exclude
person_vs_team
鲁智 @ 长治学院后勤处 | #“鲁智”工匠工作室 @ 长治学院后勤处 | review | exclude
#鲁智电工班 @ 长治学院后勤处 | 鲁智 @ 长治学院后勤处 | review | exclude
moved
弓长岭 @ 长治学院后勤处 | 弓长岭 @ 晋中学院后勤处 | review | clear
贠小苏 @ 天水师范学院后勤处 | 贠小苏 @ 陇东学院后勤处 | review | clear
common_name_other_school
张敏 @ 长治学院后勤处 | 张敏 @ 晋中学院后勤处 | clear | exclude
王秀英 @ 长治学院后勤处 | 王秀英 @ 玉林师范学院后勤处 | clear | exclude
李丽 @ 长治学院后勤处 | 李丽 @ 玉林师范学院后勤处 | clear | exclude
刘建军 @ 长治学院后勤处 | 刘建军 @ 玉林师范学院后勤处 | clear | exclude
confusable_institution
武松 @ 华东理工大学后勤 | 武松 @ 华南理工大学后勤 | clear | exclude
武松 @ 北京交通大学后勤 | 武松 @ 西南交通大学后勤 | clear | exclude
武松 @ 中国石油大学（华东）后勤 | 武松 @ 中国石油大学（北京）后勤 | clear | exclude
武松 @ 江西师范大学后勤 | 武松 @ 江西科技师范大学后勤 | clear | exclude
武松 @ 山西医科大学后勤 | 武松 @ 山西中医药大学后勤 | clear | exclude
武松 @ 第二实验小学总务处 | 武松 @ 第二实验小学总务处 | review | exclude
武松 @ 师范学院附属中学总务处 | 武松 @ 师范学院附属中学总务处 | review | exclude
武松 @ 市一中总务处 | 武松 @ 市一中总务处 | review | exclude
武松 @ 石家庄第一中学总务处 | 武松 @ 唐山市第一中学总务处 | review | exclude
transliteration
依明江·肉孜 @ 喀什大学后勤 | 伊明江·如则 @ 喀什大学后勤 | review | clear
吐尔洪·买买提明 @ 喀什大学后勤 | 图尔贡·麦麦提敏 @ 喀什大学后勤 | review | clear
艾尼瓦尔·沙吾提 @ 喀什大学后勤 | 艾尼娃尔·萨吾提 @ 喀什大学后勤 | review | clear
穆合塔尔·阿布来提 @ 喀什大学后勤 | 木合塔尔·阿卜来提 @ 喀什大学后勤 | review | clear
帕尔哈提·赛买提 @ 喀什大学后勤 | 帕尔哈提·塞麦提 @ 喀什大学后勤 | review | clear
再娜普·吾守尔 @ 喀什大学后勤 | 再乃甫·吾守尔 @ 喀什大学后勤 | review | clear
达吾提·斯迪克 @ 喀什大学后勤 | 达吾提·司地克 @ 喀什大学后勤 | review | clear
阿依努尔·托合提 @ 喀什大学后勤 | 阿依努尔·托乎提 @ 喀什大学后勤 | review | clear
卡米力·尼亚孜 @ 喀什大学后勤 | 卡米里·尼牙孜 @ 喀什大学后勤 | review | clear
米吉提·阿不力孜 @ 喀什大学后勤 | 米吉提·阿布里孜 @ 喀什大学后勤 | review | clear
娜仁托娅 @ 内蒙古大学后勤 | 娜仁图雅 @ 内蒙古大学后勤 | review | clear
丹增曲扎 @ 西藏大学后勤 | 旦增曲扎 @ 西藏大学后勤 | review | clear
洛桑次仁 @ 西藏大学后勤 | 罗桑才仁 @ 西藏大学后勤 | review | clear
minority_name_near
古丽·阿不都拉 @ 喀什大学后勤 | 古丽娜尔·阿不都拉 @ 喀什大学后勤 | clear | exclude
阿不都拉·买买提 @ 喀什大学后勤 | 买买提·阿不都拉 @ 喀什大学后勤 | clear | exclude
努尔兰·哈布力 @ 喀什大学后勤 | 努尔江·哈布力 @ 喀什大学后勤 | clear | exclude
艾力·吐尔逊 @ 喀什大学后勤 | 艾山·吐尔逊 @ 喀什大学后勤 | clear | exclude
阿迪力·卡德尔 @ 喀什大学后勤 | 阿迪力·玉素甫 @ 喀什大学后勤 | clear | exclude
玉素甫·买买提 @ 喀什大学后勤 | 玉山·买买提 @ 喀什大学后勤 | clear | exclude
古力娜·买买提 @ 喀什大学后勤 | 古丽娜·买买提 @ 喀什大学后勤 | review | clear
巴哈尔古丽·依明 @ 喀什大学后勤 | 阿依古丽·依明 @ 喀什大学后勤 | clear | exclude
typo_same_person
郎静 @ 唐山学院后勤处饮食中心 | 朗静 @ 唐山学院后勤处饮食中心 | review | clear
候大伟 @ 唐山学院后勤处 | 侯大伟 @ 唐山学院后勤处 | review | clear
林铃 @ 唐山学院后勤处 | 林玲 @ 唐山学院后勤处 | review | clear
冼敏 @ 唐山学院后勤处 | 洗敏 @ 唐山学院后勤处 | review | clear
李晓晴 @ 唐山学院后勤处 | 李晓清 @ 唐山学院后勤处 | review | clear
冯秀荣 @ 唐山学院后勤处 | 冯秀蓉 @ 唐山学院后勤处 | review | clear
曹建设 @ 唐山学院后勤处 | 曹建社 @ 唐山学院后勤处 | review | clear
陶然 @ 唐山学院后勤处 | 淘然 @ 唐山学院后勤处 | review | clear
汤海棠 @ 唐山学院后勤处 | 汤海堂 @ 唐山学院后勤处 | review | clear
余庆 @ 唐山学院后勤处 | 佘庆 @ 唐山学院后勤处 | review | clear
similar_name_same_unit
陈芳 @ 唐山学院后勤处 | 陈霞 @ 唐山学院后勤处 | clear | exclude
王丽娟 @ 唐山学院后勤处 | 王丽娜 @ 唐山学院后勤处 | clear | exclude
周强 @ 唐山学院后勤处 | 周勇 @ 唐山学院后勤处 | clear | exclude
赵建国 @ 唐山学院后勤处 | 赵建民 @ 唐山学院后勤处 | clear | exclude
吴桂兰 @ 唐山学院后勤处 | 吴桂花 @ 唐山学院后勤处 | clear | exclude
张小林 @ 唐山学院后勤处 | 张晓琳 @ 唐山学院后勤处 | review | exclude
张伟 @ 唐山学院后勤处 | 张玮 @ 唐山学院后勤处 | review | exclude
刘淑珍 @ 唐山学院后勤处 | 刘淑贞 @ 唐山学院后勤处 | review | exclude
李文 @ 唐山学院后勤处 | 李武 @ 唐山学院后勤处 | clear | exclude
王春 @ 唐山学院后勤处 | 王春花 @ 唐山学院后勤处 | clear | exclude
department_variant
蒙蒙 @ 汕头大学后勤服务中心 | 蒙蒙 @ 汕头大学资源管理处 | exclude | clear
蒙蒙 @ 汕头大学后勤保障处餐饮管理办公室 | 蒙蒙 @ 汕头大学饮食服务中心 | exclude | clear
蒙蒙 @ 汕头大学后勤集团物业管理服务中心 | 蒙蒙 @ 汕头大学物业中心 | exclude | clear
蒙蒙 @ 汕头大学总务处维修科 | 蒙蒙 @ 汕头大学后勤处 | exclude | clear
蒙蒙 @ 汕头大学校园建设与管理处 | 蒙蒙 @ 汕头大学后勤处 | exclude | clear
蒙蒙 @ 汕头大学后勤基建处 | 蒙蒙 @ 汕头大学后勤管理处 | exclude | clear
蒙蒙 @ 汕头大学后勤处学生公寓中心3号楼 | 蒙蒙 @ 汕头大学后勤处学生公寓管理服务中心 | exclude | clear
homonym_same_university
王芳 @ 汕头大学后勤处饮食中心（女，面点师） | 王芳 @ 汕头大学后勤处饮食中心（男，采购员） | review | exclude
李伟 @ 汕头大学后勤集团东校区物业部 | 李伟 @ 汕头大学后勤集团车队 | review | exclude
张勇 @ 汕头大学后勤处锅炉房 | 张勇 @ 汕头大学保卫处 | review | exclude
刘静 @ 汕头大学幼儿园 | 刘静 @ 汕头大学校医院 | review | exclude
team_variant
#（水电班） @ 汕头大学后勤处 | #水电班 @ 汕头大学后勤处 | exclude | clear
#汕头大学饮食服务中心 @ 汕头大学后勤处 | #饮食服务中心 @ 汕头大学 | exclude | clear
#校园110应急抢修队 @ 汕头大学 | #校园１１０应急抢修队 @ 汕头大学后勤处 | exclude | clear
#『春雨』志愿服务队 @ 汕头大学 | #“春雨”志愿服务队 @ 汕头大学后勤处 | exclude | clear
#食堂面点班 @ 汕头大学 | #食堂面点班组 @ 汕头大学后勤处 | exclude | clear
#公寓楼管班组 @ 汕头大学 | #公寓楼管组 @ 汕头大学后勤处 | exclude | clear
#水电维修中心 @ 汕头大学 | #水电修缮中心 @ 汕头大学后勤处 | review | clear
#餐饮服务中心 @ 汕头大学 | #饮食服务中心 @ 汕头大学后勤处 | review | clear
#后勤管理处 @ 重庆科技大学 | #后勤管理处 @ 重庆科技学院 | exclude | clear
#保洁班 @ 重庆科技大学后勤 | #环卫保洁班 @ 重庆科技学院后勤 | review | clear
#“后勤110”服务热线 @ 湖北民族大学 | #后勤110服务热线 @ 湖北民族学院 | exclude | clear
institution_renamed
蓝天 @ 信阳师范大学后勤 | 蓝天 @ 信阳师院后勤 | review | clear
蓝天 @ 河北中医药大学后勤处 | 蓝天 @ 河北中医学院后勤管理处 | exclude | clear
蓝天 @ 皖江工学院后勤处 | 蓝天 @ 河海大学文天学院后勤 | exclude | clear
蓝天 @ 郑州警察学院后勤处 | 蓝天 @ 铁道警察学院警务保障处 | exclude | clear
蓝天 @ 广州南方学院后勤处 | 蓝天 @ 中山大学南方学院 | exclude | clear
蓝天 @ 南京工业职业技术大学后勤 | 蓝天 @ 南京工业职业技术学院总务处 | exclude | clear
person_vs_team
蓝天 @ 郑州大学后勤处 | #蓝天志愿服务队 @ 郑州大学 | review | exclude
蓝天明 @ 郑州大学后勤处 | #蓝天明劳模创新工作室 @ 郑州大学后勤处水电中心 | review | exclude
outsourced_company
司空见 @ 河北大学后勤处（恒信物业） | 司空见 @ 保定恒信物业服务有限公司河北大学项目部 | review | clear
司空见 @ 河北大学第二食堂 | 司空见 @ 保定恒信餐饮有限公司（河北大学第二食堂） | review | clear
司空见 @ 河北大学后勤处 | 司空见 @ 保定恒信物业服务有限公司 | review | clear
width_punct_annotation
司空见 @ 河北大学后勤处 | 司空见（男） @ 河北大學後勤處（已退休） | exclude | clear
司空见 @ 河北大学后勤处 | 司空见 @ 河北大学后勤处。 | exclude | clear
司空见 @ 河北大学后勤处 | 司空见〔蒙古族〕 @ 河北大学 后勤处 | exclude | clear
`);
