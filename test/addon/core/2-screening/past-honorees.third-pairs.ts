// Pairs of invented people, labelled before the rules were read again: on the first run 69 of 80 had the label’s answer, the others a more careful one.
import { readPairs } from './past-honorees.pair-table';

export const THIRD_PAIRS = readPairs(`
abbr
暴春林 @ 西北工业大学后勤产业集团 | 暴春林 @ 西工大后勤 | exclude | clear
牛耕田 @ 电子科技大学后勤集团 | 牛耕田 @ 电子科大后勤集团 | exclude | clear
向阳花 @ 华中师范大学后勤保障部 | 向阳花 @ 华中师大后勤 | exclude | clear
隗大山 @ 北京航空航天大学后勤保障处 | 隗大山 @ 北航后勤 | exclude | clear
abbr_amb
仲秋月 @ 山西大学后勤处 | 仲秋月 @ 山大后勤 | review | exclude
寻常见 @ 西南大学后勤保障部 | 寻常见 @ 西大后勤 | review | exclude
晁国柱 @ 中国地质大学（武汉）后勤保障部 | 晁国柱 @ 地大后勤 | review | exclude
abbr_diff
晁国柱 @ 北京交通大学后勤集团 | 晁国柱 @ 西南交大后勤 | clear | exclude
campus
宫照明 @ 哈尔滨工业大学（威海）后勤处 | 宫照明 @ 哈尔滨工业大学威海校区后勤处 | exclude | clear
宫照明 @ 哈尔滨工业大学（威海）后勤处 | 宫照明 @ 哈尔滨工业大学（深圳）后勤处 | review | exclude
毕兰香 @ 中国石油大学（华东）后勤处 | 毕兰香 @ 中国石油大学（北京）后勤处 | clear | exclude
毕学军 @ 中国矿业大学后勤保障部 | 毕学军 @ 中国矿业大学（北京）后勤处 | clear | exclude
common
李伟 @ 石河子大学后勤处 | 李伟 @ 湖州师范学院后勤处 | clear | exclude
陈静 @ 长江大学后勤处 | 陈静 @ 大理大学后勤处 | clear | exclude
王芳 @ 长江大学后勤处 | 王芳 @ 黄冈师范学院后勤处 | clear | exclude
company
裘大全 @ 浙江浙大求是物业管理有限公司 | 裘大全 @ 浙江大学后勤集团求是物业 | review | clear
裘大全 @ 苏州大学后勤处（新宇物业） | 裘大全 @ 苏州新宇物业服务有限公司苏州大学项目 | review | clear
confusable
费有为 @ 西南财经大学后勤处 | 费有为 @ 西南政法大学后勤处 | review | exclude
明月升 @ 首都师范大学后勤处 | 明月升 @ 首都医科大学后勤处 | review | exclude
dept
禄万里 @ 贵州大学后勤管理处物业管理科 | 禄万里 @ 贵州大学物业科 | exclude | clear
佟家宝 @ 沈阳师范大学后勤服务集团有限公司 | 佟家宝 @ 沈阳师范大学后勤服务中心 | exclude | clear
湛玉成 @ 江南大学后勤管理处饮食服务中心 | 湛玉成 @ 江南大学后勤管理处公寓服务中心 | review | clear
李娜 @ 江南大学后勤管理处饮食服务中心 | 李娜 @ 江南大学后勤管理处公寓服务中心 | review | exclude
dot
热依汗·买买提 @ 喀什大学后勤管理处 | 热依汗・买买提 @ 喀什大学后勤处 | exclude | clear
热依汗·买买提 @ 喀什大学后勤管理处 | 热依汗买买提 @ 喀什大学后勤处 | exclude | clear
热依汗·买买提 @ 喀什大学后勤管理处 | 热依汗‧买买提 @ 喀什师范学院后勤处 | review | clear
艾力·吐尔逊 @ 塔里木大学后勤处 | 艾力。吐尔逊 @ 塔里木大学后勤服务中心 | exclude | clear
lost
王(上日下斤) @ 滨州学院后勤处 | 王昕 @ 滨州学院后勤处 | review | exclude
张□民 @ 滨州学院后勤处 | 张旻民 @ 滨州学院后勤处 | review | exclude
merged
叶青竹 @ 浙江大学后勤集团 | 叶青竹 @ 杭州大学后勤处 | review | clear
曾广福 @ 吉林大学后勤处 | 曾广福 @ 白求恩医科大学总务处 | review | clear
note
章兰英 @ 丽水学院后勤处 | 章兰英（已故） @ 丽水学院后勤处 | exclude | clear
章兰英 @ 丽水学院后勤处 | 章兰英（炊事员） @ 丽水学院后勤处 | exclude | clear
章兰英 @ 丽水学院后勤处 | 章兰英 女 汉族 @ 丽水学院后勤处 | exclude | clear
offshoot
卜长河 @ 苏州大学后勤管理处 | 卜长河 @ 苏州城市学院后勤处 | clear | exclude
order
吐尔逊·艾力 @ 塔里木大学后勤处 | 艾力·吐尔逊 @ 塔里木大学后勤处 | clear | exclude
person_team
屈大军 @ 烟台大学后勤处 | #屈大军服务班 @ 烟台大学后勤处 | review | exclude
#屈大军服务班 @ 烟台大学后勤处 | 屈大军 @ 烟台大学后勤处 | review | exclude
rare
逯九思 @ 长江大学后勤处 | 逯九思 @ 黄冈师范学院后勤处 | review | exclude
renamed
覃玉珍 @ 广西民族大学后勤管理处 | 覃玉珍 @ 广西民族学院后勤处 | exclude | clear
乌云其木格 @ 内蒙古民族大学后勤处 | 乌云其木格 @ 内蒙古民族师范学院后勤 | review | clear
柴立伟 @ 河北地质大学后勤管理处 | 柴立伟 @ 石家庄经济学院后勤处 | review | clear
苗春雨 @ 青岛城市学院后勤处 | 苗春雨 @ 青岛理工大学琴岛学院后勤处 | review | clear
冯小泉 @ 东莞城市学院总务处 | 冯小泉 @ 东莞理工学院城市学院总务处 | exclude | clear
滕志国 @ 辽宁师范大学后勤处 | 滕志国 @ 辽宁师范大学后勤管理处 | exclude | clear
盖新民 @ 河北中医药大学后勤管理处 | 盖新民 @ 河北中医学院后勤处 | exclude | clear
金铁柱 @ 长春工程学院后勤处 | 金铁柱 @ 吉林工程技术师范学院后勤处 | review | exclude
school
康宁宁 @ 实验小学总务处 | 康宁宁 @ 实验小学总务处 | review | exclude
康宁宁 @ 武汉市实验小学总务处 | 康宁宁 @ 荆州市实验小学总务处 | review | exclude
毛小军 @ 北京市第四中学总务处 | 毛小军 @ 北京四中总务处 | exclude | clear
毛小军 @ 北京市第四中学总务处 | 毛小军 @ 北京市第十四中学总务处 | clear | exclude
similar
王建军 @ 皖西学院后勤处 | 王建均 @ 皖西学院后勤处 | review | exclude
王建军 @ 皖西学院后勤处 | 王建民 @ 皖西学院后勤处 | clear | exclude
周芬 @ 皖西学院后勤处 | 周玢 @ 皖西学院后勤处 | review | exclude
许小兰 @ 皖西学院后勤处 | 徐小兰 @ 皖西学院后勤处 | review | exclude
space
仲 怡 @ 宁波工程学院后勤处 | 仲怡 @ 宁波工程学院后勤处 | exclude | clear
敬 一 @ 绵阳师范学院后勤处 | 敬\u00a0一 @ 绵阳师范学院后勤管理处 | exclude | clear
team
#2号食堂 @ 苏州大学后勤处 | #第二食堂 @ 苏州大学后勤处 | review | clear
#第十二食堂 @ 苏州大学后勤处 | #第二食堂 @ 苏州大学后勤处 | clear | exclude
#“红马甲”维修队 @ 苏州大学后勤管理处 | #红马甲维修队 @ 苏州大学 | exclude | clear
#红马甲维修队 @ 苏州大学 | #红马甲维修队 @ 苏州科技大学 | clear | exclude
#后勤管理处能源科 @ 烟台大学 | #后勤管理处能源科锅炉班 @ 烟台大学 | review | exclude
#饮食服务中心 @ 烟台大学后勤处 | #饮食管理中心 @ 烟台大学后勤处 | review | exclude
#南校区保洁队 @ 烟台大学后勤处 | #北校区保洁队 @ 烟台大学后勤处 | clear | exclude
#水电维修A组 @ 烟台大学后勤处 | #水电维修B组 @ 烟台大学后勤处 | clear | exclude
#水电维修一组 @ 烟台大学后勤处 | #水电维修1组 @ 烟台大学后勤处 | exclude | clear
trad
劉萬福 @ 衡水学院后勤处 | 刘万福 @ 衡水学院后勤处 | exclude | clear
叶葉 @ 衡水学院后勤处 | 叶叶 @ 衡水学院后勤处 | exclude | clear
translit
买买提·吐尔逊 @ 和田师范专科学校后勤处 | 麦麦提·图尔荪 @ 和田师范专科学校后勤处 | review | clear
古丽巴哈尔·阿布都 @ 新疆农业大学后勤处 | 古丽巴哈·阿不都 @ 新疆农业大学后勤处 | review | clear
帕提古丽·艾山 @ 新疆师范大学后勤处 | 帕提古丽·玉山 @ 新疆师范大学后勤处 | review | exclude
其其格 @ 呼伦贝尔学院后勤处 | 琪琪格 @ 呼伦贝尔学院后勤处 | review | clear
扎西次仁 @ 西藏大学后勤处 | 扎西才让 @ 西藏大学后勤处 | review | clear
unrelated
解放 @ 淮阴工学院后勤处 | 常青 @ 西安石油大学后勤处 | clear | exclude
解放 @ 淮阴工学院后勤处 | 谢放 @ 西安石油大学后勤处 | clear | exclude
variant
杨堃 @ 邢台学院后勤处 | 杨坤 @ 邢台学院后勤处 | review | exclude
付红梅 @ 邢台学院后勤处 | 傅红梅 @ 邢台学院后勤处 | review | exclude
肖建国 @ 湘南学院后勤处 | 萧建国 @ 湘南学院后勤处 | review | clear
赵苹 @ 湘南学院后勤处 | 赵萍 @ 湘南学院后勤处 | review | exclude
李淼鑫 @ 滨州学院后勤处 | 李森鑫 @ 滨州学院后勤处 | review | exclude
`);
