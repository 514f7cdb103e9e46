package org.dibao.bench.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A vocabulary whose words are as unevenly frequent as those of official language: the n-th word is used about 1/n as
 * often as the first (Zipf). The first hundreds are words of administration, the others are invented from their
 * characters.
 */
public final class InventedWords {

    /** About as many different words as a year of announcements of one province has. */
    private static final int SIZE = 60_000;

    /** So many words are in most announcements, and nobody subscribes to them. */
    private static final int EVERYWHERE = 300;

    private static final String COMMON = """
        的 和 工作 单位 有关 应当 部门 管理 规定 按照 要求 通知 实施 负责 人员 加强 服务 公告 组织 建设 安全 发展 项目 \
        企业 社会 落实 机构 相关 情况 办理 开展 推进 提供 进行 根据 办法 责任 检查 监督 资金 申请 及时 措施 保障 标准 \
        重点 报告 制度 街道 乡镇 社区 居民 群众 学校 医院 疫情 防控 核酸 检测 停课 复课 隔离 健康 卫生 疫苗 接种 消毒 \
        口罩 交通 管制 施工 道路 停水 停电 燃气 供热 垃圾 分类 环保 排污 噪声 水质 河道 防汛 抗旱 台风 暴雨 预警 高温 \
        寒潮 地震 消防 演练 烟花 爆竹 食品 药品 召回 抽检 采购 招标 中标 投标 预算 决算 审计 税收 减免 补贴 社保 医保 \
        公积金 养老 低保 就业 招聘 考试 录用 公务员 教师 资格 招生 学区 幼儿园 托育 高考 中考 职称 培训 住房 保障房 拆迁 \
        征地 补偿 规划 公示 用地 出让 不动产 登记 物业 电梯 农业 粮食 种植 畜牧 屠宰 渔业 禁渔 林业 森林 防火 湿地 耕地 \
        旅游 景区 文化 体育 赛事 图书馆 非遗 数据 网络 信息 公开 许可 审批 备案 执法 处罚 听证 复议 信用 失信 价格 收费 \
        电价 水价 出租车 公交 地铁 停车 驾驶 违法 电动车 头盔 禁行 限行 航空 港口 外贸 海关 出口 退税 小微 贷款 融资 上市 \
        科技 创新 专利 人才 落户 户籍 身份证 婚姻 殡葬 慈善 志愿 双拥 退役 军人 优抚 民族 宗教 妇女 儿童 残疾人 未成年 \
        行动 方案 意见 会议 讲话 指示 精神 学习 贯彻 领导 小组 办公室 主任 书记 市长 县长 局长 委员 代表 提案 建议 答复\
        """;

    private final List<String> words;

    public InventedWords(RandomGenerator random) {
        Set<String> made = new LinkedHashSet<>(List.of(COMMON.split("\\s+")));
        int[] characters = String.join("", made).chars().distinct().toArray();
        while (made.size() < SIZE) {
            StringBuilder word = new StringBuilder();
            for (int length = random.nextInt(4) == 0 ? 3 : 2; length > 0; length--) {
                word.append((char) characters[random.nextInt(characters.length)]);
            }
            made.add(word.toString());
        }
        words = new ArrayList<>(made);
    }

    /** A word as a text uses it. */
    String used(RandomGenerator random) {
        return words.get(rank(random, 1));
    }

    /** A word as somebody asks for it, never one of those that are everywhere: it is in one of thirty announcements. */
    String asked(RandomGenerator random) {
        return words.get(rank(random, EVERYWHERE));
    }

    /** Inverse of the distribution function of 1/n, cut off below {@code first}. */
    private static int rank(RandomGenerator random, int first) {
        return (int) (first * Math.pow((double) SIZE / first, random.nextDouble())) - 1;
    }
}
