// Slips in institutions' names, marks that tell two of one name apart, names in Latin letters, offices with several duties: before the rules were mended 42 of 60 such pairs had the label’s answer and 11 the wrong one.
import { readPairs } from './past-honorees.pair-table';

export const FOURTH_PAIRS = readPairs(`
unit_slip
李娜 @ 长沙理工大学后勤处 | 李娜 @ 长沙里工大学后勤处 | review | clear
王强 @ 武汉理工大学后勤集团 | 王强 @ 武汉理大学后勤集团 | review | clear
刘敏 @ 西北农林科技大学后勤处 | 刘敏 @ 西北农林枓技大学后勤处 | review | clear
张磊 @ 桂林电子科技大学后勤处 | 张磊 @ 桂林电子科技大大学后勤处 | review | clear
unit_one_character_apart
李娜 @ 长沙理工大学后勤处 | 李娜 @ 长春理工大学后勤处 | clear | exclude
陈芳 @ 郑州市第七中学总务处 | 陈芳 @ 郑州市第一中学总务处 | clear | exclude
杨洋 @ 北京市第八中学总务处 | 杨洋 @ 北京市第八十中学总务处 | clear | exclude
told_apart
王伟（大） @ 延安大学后勤处 | 王伟（小） @ 延安大学后勤处 | review | exclude
张勇（甲） @ 河北大学后勤处 | 张勇（乙） @ 河北大学后勤处 | review | exclude
王芳（大） @ 河北大学后勤处 | 王芳 @ 河北大学后勤处 | review | exclude
李军（回族） @ 宁夏大学后勤处 | 李军（汉族） @ 宁夏大学后勤处 | review | exclude
李军（回族） @ 宁夏大学后勤处 | 李军（回族，男） @ 宁夏大学后勤处 | exclude | clear
王静（1970年生） @ 宁夏大学后勤处 | 王静（1985年生） @ 宁夏大学后勤处 | review | exclude
latin_letters
李晓梅 @ 北华大学后勤处 | Li Xiaomei @ 北华大学后勤处 | review | clear
欧阳慧 @ 北华大学后勤处 | Hui Ouyang @ 北华大学后勤处 | review | clear
吕建国 @ 北华大学后勤处 | LV JIANGUO @ 北华大学后勤处 | review | clear
李晓梅 @ 北华大学后勤处 | Li X. M. @ 北华大学后勤处 | review | clear
李晓梅 @ 北华大学后勤处 | Wang Lei @ 北华大学后勤处 | clear | exclude
office_of_several_duties
陈静 @ 河北大学后勤管理处 | 陈静 @ 河北大学后勤与基建处 | exclude | clear
王红 @ 河北大学后勤保卫处 | 王红 @ 河北大学后勤处 | exclude | clear
王红 @ 河北大学基建后勤处 | 王红 @ 河北大学后勤处 | exclude | clear
王红 @ 河北大学基建处 | 王红 @ 河北大学后勤处 | review | exclude
王红 @ 河北大学保卫处 | 王红 @ 河北大学后勤处餐饮中心 | review | exclude
old_forms
李氷 @ 东华理工大学后勤处 | 李冰 @ 东华理工大学后勤处 | exclude | clear
林寳 @ 吕梁学院后勤处 | 林宝 @ 吕梁学院后勤处 | exclude | clear
`);
