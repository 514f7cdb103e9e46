package org.dibao.console;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Event;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.dibao.contracts.Evidence.Origin;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.StandingReason;
import org.dibao.contracts.StandingReason.Code;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Announcements that nobody made, for tests and for looking at pages. */
public final class Invented {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

    private String id = "a0";
    private String title = "无题";
    private String language = "zh";
    private Standing standing = Standing.OFFICIAL;
    private AnnouncementKind kind = AnnouncementKind.NOTICE;
    private List<String> issuers = List.of();
    private @Nullable String region;
    private @Nullable String number;
    private @Nullable LocalDate published = TODAY;
    private int revision = 1;
    private Change change = Change.NEW;
    private final List<Attachment> files = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Official> officials = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private @Nullable List<String> reasons;

    public static Invented announcement(String id, String title) {
        Invented made = new Invented();
        made.id = id;
        made.title = title;
        return made;
    }

    public Invented by(String region, String... issuers) {
        this.region = region;
        this.issuers = Arrays.asList(issuers);
        return this;
    }

    public Invented is(Standing standing, AnnouncementKind kind) {
        this.standing = standing;
        this.kind = kind;
        return this;
    }

    public Invented does(
            Reference.Relation relation, @Nullable String number, @Nullable String title, @Nullable String id) {
        references.add(new Reference(relation, number, title, id));
        return this;
    }

    public Invented because(String... reasons) {
        this.reasons = List.of(reasons);
        return this;
    }

    public Invented in(String language) {
        this.language = language;
        return this;
    }

    public Invented number(String number) {
        this.number = number;
        return this;
    }

    public Invented daysAgo(int days) {
        published = TODAY.minusDays(days);
        return this;
    }

    public Invented undated() {
        published = null;
        return this;
    }

    public Invented revision(int revision, Change change) {
        this.revision = revision;
        this.change = change;
        return this;
    }

    public Invented says(String... paragraphs) {
        for (String paragraph : paragraphs) {
            blocks.add(new Block(Block.Form.PARAGRAPH, paragraph));
        }
        return this;
    }

    public Invented heading(String text) {
        blocks.add(new Block(Block.Form.HEADING, text));
        return this;
    }

    public Invented row(String... cells) {
        blocks.add(new Block(Block.Form.TABLE_ROW, String.join("\t", cells)));
        return this;
    }

    public Invented orders(int depth, @Nullable String speaker, @Nullable String actor, String text) {
        directives.add(new Directive(text, speaker, actor, depth, place(text)));
        return this;
    }

    public Invented until(String words, @Nullable Integer inDays) {
        deadlines.add(new Deadline(words, inDays == null ? null : TODAY.plusDays(inDays), place(words)));
        return this;
    }

    public Invented official(String name, String role, Official.Part part) {
        officials.add(new Official(name, role, part, null));
        return this;
    }

    public Invented beside(String file, Attachment.@Nullable Reading reading) {
        files.add(new Attachment(
                file, URI.create("https://www.example.gov.test/files/" + (files.size() + 1) + ".pdf"), reading));
        return this;
    }

    private Span place(String words) {
        int at = text().indexOf(words);
        return at < 0 ? new Span(0, 0) : new Span(at, at + words.length());
    }

    private String text() {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }

    public AnnouncementPublished published() {
        Instant seen = published == null
                ? TODAY.atStartOfDay().plusHours(8).toInstant(ZoneOffset.ofHours(8))
                : published.atTime(9, 30).toInstant(ZoneOffset.ofHours(8));
        return new AnnouncementPublished(
                id,
                revision,
                change,
                seen,
                seen,
                "doc-" + id,
                URI.create("https://www.example.gov.test/art/" + id + ".html"),
                "source-1",
                "示例市人民政府门户",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                announcement());
    }

    /** The same, first seen and recorded at this moment, whenever it was published. */
    public static AnnouncementPublished foundNow(AnnouncementPublished made) {
        Instant now = Instant.now();
        return new AnnouncementPublished(
                made.announcementId(),
                made.revision(),
                made.change(),
                now,
                now,
                made.documentId(),
                made.url(),
                made.sourceId(),
                made.sourceName(),
                made.bodyHash(),
                made.announcement());
    }

    private Announcement announcement() {
        return new Announcement(
                title,
                List.copyOf(blocks),
                language,
                null,
                null,
                published == null ? null : OffsetDateTime.of(published.atTime(9, 0), ZoneOffset.ofHours(8)),
                published == null ? null : DatePrecision.DAY,
                standing == Standing.REPOST ? "示例日报" : null,
                "示例市人民政府门户",
                standing,
                reasons != null ? reasons : usualReasons(),
                kind,
                issuers,
                region,
                region == null ? List.of() : Regions.standard().ancestors(region),
                null,
                List.of(),
                number,
                null,
                null,
                null,
                List.copyOf(officials),
                List.copyOf(directives),
                List.copyOf(deadlines),
                List.of("公共卫生", "社区"),
                List.copyOf(references),
                false,
                evidence(),
                List.copyOf(files),
                null);
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < directives.size(); i++) {
            evidence.add(new Evidence(
                    Fact.DIRECTIVE, i, Origin.TEXT, directives.get(i).span(), 95));
        }
        for (int i = 0; i < deadlines.size(); i++) {
            evidence.add(
                    new Evidence(Fact.DEADLINE, i, Origin.TEXT, deadlines.get(i).span(), 94));
        }
        for (int i = 0; i < issuers.size(); i++) {
            int at = title.indexOf(issuers.get(i));
            Span span = at < 0 ? null : new Span(at, at + issuers.get(i).length());
            evidence.add(new Evidence(Fact.ISSUER, i, at < 0 ? Origin.PAGE : Origin.TITLE, span, 97));
        }
        return evidence;
    }

    private List<String> usualReasons() {
        return standing == Standing.OFFICIAL
                ? List.of(StandingReason.text(Code.VOUCHED_FOR))
                : List.of(StandingReason.text(Code.ATTRIBUTED, "示例日报"));
    }

    /** A dozen and a few, of every kind, standing and length. */
    public static List<AnnouncementPublished> dozen() {
        return List.of(
                announcement("a1", "湖滨市人民政府办公室关于做好冬春季供水管网防冻工作的通知")
                        .beside("水管包扎示意图.pdf", Attachment.Reading.MISSING)
                        .beside("防冻检查表.docx", Attachment.Reading.READ)
                        .by("330500", "湖滨市人民政府办公室")
                        .number("湖滨政办发〔2026〕41号")
                        .says(
                                "各区人民政府，市级各有关单位：",
                                "据气象部门预计，本月下旬我市将有两次明显降温过程，最低气温可降至零下六度。为确保全市供水管网安全过冬，现就有关事项通知如下（本文为虚构示例）。",
                                "一、各区要在十二月五日前完成老旧小区外露水管的包扎检查，逐户登记，不留死角。",
                                "二、供水企业要实行二十四小时值班，爆管抢修队伍须在四十分钟内到场。",
                                "三、市住建局会同市水务集团，对三百二十处易冻点位逐一复核，月底前报市政府办公室。")
                        .orders(0, null, "各区", "要在十二月五日前完成老旧小区外露水管的包扎检查，逐户登记，不留死角")
                        .orders(0, null, "供水企业", "要实行二十四小时值班，爆管抢修队伍须在四十分钟内到场")
                        .orders(1, null, "市住建局会同市水务集团", "对三百二十处易冻点位逐一复核，月底前报市政府办公室")
                        .orders(0, "林知远", null, "严禁以任何理由拖延抢修")
                        .until("十二月五日前", 14)
                        .until("月底前", 9)
                        .until("近期", null)
                        .official("林知远", "副市长、市防寒抗冻指挥部指挥长", Official.Part.SPEAKER)
                        .official("苏禾", "市住建局局长", Official.Part.ATTENDEE)
                        .published(),
                announcement("a2", "云岭县疾病预防控制中心关于流感疫苗接种安排的通告（第3号）")
                        .by("530000", "云岭县疾病预防控制中心")
                        .is(Standing.OFFICIAL, AnnouncementKind.PUBLIC_NOTICE)
                        .number("第3号")
                        .says("为方便群众接种流感疫苗，自即日起在全县十一个接种点开放预约，老年人和学生优先。以下为各点时间，请按预约时段前往。（虚构示例）")
                        .row("接种点", "时间", "电话")
                        .row("城关镇卫生院", "周一至周五", "000-0001")
                        .row("东河社区中心", "周六、周日", "000-0002")
                        .orders(0, null, "各接种点", "须于每日十七时前上报接种人数")
                        .until("每日十七时前", 0)
                        .published(),
                announcement("a3", "全市安全生产工作会议召开：再战十天，确保年底收官")
                        .by("330100", "中共示例市委", "示例市人民政府")
                        .is(Standing.REPOST, AnnouncementKind.MEETING)
                        .daysAgo(1)
                        .says("昨日，全市安全生产工作会议召开。会议强调，要压实责任，紧盯重点领域，以过硬作风确保年底各项任务收官。与会人员就工贸、燃气、消防等领域作了发言。（虚构示例）")
                        .orders(0, "顾明川", null, "要压实属地责任，逐企建立台账")
                        .orders(0, "顾明川", null, "要对未整改到位的企业挂牌督办")
                        .orders(3, "顾明川", null, "一是盯住燃气")
                        .orders(3, "顾明川", null, "二是盯住消防通道")
                        .until("再战十天", 9)
                        .official("顾明川", "市委书记", Official.Part.SPEAKER)
                        .published(),
                announcement("a4", "Harbour Ward: temporary closure of the Old Quay Bridge for repairs")
                        .by("310000", "Harbour Ward Office")
                        .is(Standing.OFFICIAL, AnnouncementKind.PUBLIC_NOTICE)
                        .in("en")
                        .daysAgo(1)
                        .says(
                                "The Old Quay Bridge will be closed to all vehicles from Monday until the end of the"
                                        + " month while its bearings are replaced. Pedestrians may use the northern"
                                        + " footway. This notice is invented.",
                                "Operators of lorries over 12 tonnes must use the ring road. Traders on the quay must"
                                        + " move their stalls by Friday.")
                        .orders(0, null, "Operators of lorries over 12 tonnes", "must use the ring road")
                        .orders(0, null, "Traders on the quay", "must move their stalls by Friday")
                        .until("by Friday", 3)
                        .published(),
                announcement("a5", "省教育厅关于调整中小学寒假时间的补充通知")
                        .by("330000", "示例省教育厅")
                        .number("示教办〔2026〕117号")
                        .daysAgo(2)
                        .revision(2, Change.REVISED)
                        .says("各市、县（市、区）教育局：根据天气变化情况，现将寒假时间调整如下，望遵照执行。小学提前三日放假，开学时间不变。（虚构示例）", "各地不得以任何名义组织学生集中补课。")
                        .orders(0, null, "各地", "不得以任何名义组织学生集中补课")
                        .published(),
                announcement("a6", "关于在全区开展燃气安全“敲门行动”的工作方案")
                        .by("330502", "吴兴区城市管理局")
                        .is(Standing.UNVERIFIED, AnnouncementKind.PLAN)
                        .daysAgo(2)
                        .says("为切实保障居民用气安全，决定自本月起开展入户安检，覆盖全部管道气和瓶装气用户，安检结果一户一档。（虚构示例）")
                        .orders(0, null, "街道", "要组织网格员配合入户")
                        .orders(0, null, "燃气企业", "须在二十日内完成首轮安检")
                        .until("二十日内", 18)
                        .published(),
                announcement("a7", "××市××局关于××工作的通知（范文）")
                        .is(Standing.TEMPLATE, AnnouncementKind.NOTICE)
                        .says("各××单位：为进一步做好××工作，根据××要求，现将有关事项通知如下。全文付费后可见。")
                        .published(),
                announcement("a8", "大风橙色预警信号")
                        .by("320000", "示例省气象台")
                        .is(Standing.OFFICIAL, AnnouncementKind.WARNING)
                        .undated()
                        .says("预计未来十二小时内沿江地区将出现八到九级偏北大风，阵风十级，请有关单位做好防范。（虚构示例）")
                        .published(),
                announcement("a9", "关于同意设立青岚湿地保护区的批复")
                        .by("000000", "示例部")
                        .is(Standing.OFFICIAL, AnnouncementKind.REPLY)
                        .number("示函〔2026〕9号")
                        .daysAgo(5)
                        .says("示例省人民政府：你省关于设立青岚湿地保护区的请示收悉。经研究，原则同意，请认真组织实施，并于明年六月底前完成勘界立标。（虚构示例）")
                        .until("明年六月底前", 210)
                        .published(),
                announcement("a10", "市市场监督管理局公布第四批不合格食品名单")
                        .by("330100", "示例市市场监督管理局")
                        .is(Standing.REPOST, AnnouncementKind.NEWS)
                        .daysAgo(6)
                        .says("近日，市市场监督管理局组织抽检糕点、饮料等食品三百批次，其中不合格四批次，现予公布，并责令下架召回。（虚构示例）")
                        .orders(0, null, "涉事企业", "立即下架、封存、召回不合格产品")
                        .published(),
                announcement("a11", "<script>alert(1)</script>关于“尖括号”的公告 & 其他")
                        .by("330500", "湖滨市<b>网信办</b>")
                        .is(Standing.REPOST, AnnouncementKind.PUBLIC_NOTICE)
                        .daysAgo(7)
                        .says("<img src=x onerror=alert(2)> 正文里的标记应当原样显示，不应当被执行。（虚构示例）")
                        .orders(0, "<i>甲</i>", null, "<svg onload=alert(3)>不得执行")
                        .published(),
                announcement("a12", "更正：关于做好冬春季供水管网防冻工作的通知有误之处")
                        .by("330500", "湖滨市人民政府办公室")
                        .is(Standing.OFFICIAL, AnnouncementKind.CORRECTION)
                        .daysAgo(0)
                        .says("此前发布的通知中，抢修到场时限“四十分钟”应为“三十分钟”，特此更正。（虚构示例）")
                        .published());
    }

    /** All events of the dozen: the announcements, and who carried them. */
    public static List<Event> dozenWithSightings() {
        List<Event> events = new ArrayList<>(dozen());
        for (AnnouncementPublished published : dozen()) {
            events.addAll(InventedSightings.of(published));
        }
        return events;
    }
}
