package org.dibao.parser.structure.issuer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Official;
import org.dibao.contracts.Official.Part;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issuers. Where a page states them (a disclosure table), that counts; else whoever stands before 关于 in the
 * title; else the signature; else who is said to meet, publish or decide in the first sentences; else the body that the
 * first speaker leads.
 */
public final class IssuerReader {

    private static final List<String> STATED =
            List.of("发文机关", "发布机构", "发文机构", "发布机关", "制发机关", "发文单位", "发布单位", "信息来源机构");

    private static final Dictionary ACTS = Dictionary.of(
            "召开", "举行", "举办", "发布", "印发", "部署", "通报", "通告", "决定", "启动", "公布", "出台", "发出", "解除", "升级", "继续", "更新", "提醒",
            "制定", "对", "开展", "组织", "批准", "同意", "会议", "通过", "将", "有关负责人", "负责人就", "回答", "答记者问");

    /** 市委常委、 in front of the office that somebody holds. */
    private static final Pattern SEAT = Pattern.compile("^[^、]{0,6}委常委、(?=.)");

    private static final Dictionary HEARSAY = Dictionary.of("记者从", "从", "据");
    private static final Dictionary TIME_WORDS = Dictionary.of(
            "今天", "昨天", "今日", "昨日", "上午", "下午", "晚", "晚上", "凌晨", "近日", "日前", "当天", "今晨", "经研究", "目前", "为此", "现", "根据要求",
            "日", "讯", "记者");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int STATED_BY_PAGE = 98;
    private static final int TITLED = 97;
    private static final int SIGNED = 96;
    private static final int ACTING = 90;
    private static final int ATTRIBUTED = 82;
    private static final int LED = 78;

    private static final int OPENING_SENTENCES = 5;
    private static final int LAST_LINES = 8;
    private static final int LONGEST_SIGNATURE = 60;

    private final Places title;
    private final Places text;
    private final PageText page;
    private final OrganFinder organs;

    public IssuerReader(Places title, Places text, PageText page, OrganFinder organs) {
        this.title = title;
        this.text = text;
        this.page = page;
        this.organs = organs;
    }

    /**
     * The issuers in order.
     *
     * @param metadata what the page states about itself
     * @param officials the people, for reports that name no body at all
     * @param origin where the page says that the text comes from; null if it says nothing
     * @param publisher who publishes the page; null if it does not say
     * @param kind the form; reports tell of their issuers in the third person
     */
    public List<Told<Organ>> read(
            Map<String, String> metadata,
            List<Told<Official>> officials,
            @Nullable String origin,
            @Nullable String publisher,
            AnnouncementKind kind) {
        List<Told<Organ>> stated = stated(metadata);
        if (!stated.isEmpty()) {
            return stated;
        }
        List<Told<Organ>> titled = organs.from(title, 0, title.text().length()).stream()
                .map(found -> Told.inTitle(found.organ(), found.span(), TITLED))
                .toList();
        if (!titled.isEmpty()) {
            return inFull(titled);
        }
        List<Told<Organ>> signed = isReport(kind) ? List.of() : signature();
        if (!signed.isEmpty()) {
            return signed;
        }
        List<Told<Organ>> origins = credited(origin);
        if (kind == AnnouncementKind.INTERPRETATION && !origins.isEmpty()) {
            return origins;
        }
        List<Told<Organ>> acting = kind == AnnouncementKind.SPEECH ? List.of() : acting();
        if (!acting.isEmpty()) {
            return acting;
        }
        List<Told<Organ>> led = isReport(kind) ? ledBy(officials) : List.of();
        if (!led.isEmpty()) {
            return led;
        }
        return origins.isEmpty() ? credited(publisher) : origins;
    }

    /** The authorities that a credit names and nothing else. */
    private List<Told<Organ>> credited(@Nullable String credit) {
        return credit == null
                ? List.of()
                : each(organs.only(withoutSite(Folding.fold(credit))), found -> Told.byPage(found, ATTRIBUTED));
    }

    /** A title shortens (浙江省防指) what the opening or the signature names in full. */
    private List<Told<Organ>> inFull(List<Told<Organ>> titled) {
        if (saysAndOthers(titled)) {
            List<Told<Organ>> signed = signature();
            boolean all = signed.size() > titled.size()
                    && signed.stream()
                            .map(Told::value)
                            .toList()
                            .contains(titled.getFirst().value());
            return all ? signed : titled;
        }
        if (titled.size() > 1) {
            return titled;
        }
        Organ shortened = titled.getFirst().value();
        List<Told<Organ>> named = new ArrayList<>(acting());
        named.addAll(signature());
        return named.stream()
                .filter(organ -> !organ.value().name().contains("届")) // 第五届… passed it, and is the same body
                .filter(organ -> abbreviates(shortened, organ.value()))
                .findFirst()
                .map(List::of)
                .orElse(titled);
    }

    /** 广东省教育厅等三部门: the signature names them all. */
    private boolean saysAndOthers(List<Told<Organ>> titled) {
        Span last = titled.getLast().span();
        return last != null && title.text().startsWith("等", last.end());
    }

    /** Whether the characters of one name stand in the other's in their order, and both are of one region. */
    private static boolean abbreviates(Organ shortened, Organ organ) {
        int at = 0;
        for (int i = 0; i < organ.name().length() && at < shortened.name().length(); i++) {
            at += organ.name().charAt(i) == shortened.name().charAt(at) ? 1 : 0;
        }
        return at == shortened.name().length()
                && organ.name().length() > at
                && !organ.name().startsWith(shortened.name())
                && Objects.equals(shortened.region(), organ.region());
    }

    private static boolean isReport(AnnouncementKind kind) {
        return kind == AnnouncementKind.MEETING || kind == AnnouncementKind.SPEECH || kind == AnnouncementKind.NEWS;
    }

    /** A body's site stands for the body. */
    private static String withoutSite(String origin) {
        return origin.replaceAll("(门户网站|官方网站|网站|官网|官方微信|微信公众号|公众号|官方微博)$", "").strip();
    }

    private List<Told<Organ>> stated(Map<String, String> metadata) {
        for (String label : STATED) {
            String value = metadata.get(label);
            if (value != null && !value.isBlank()) {
                List<Organ> found = organs.only(value.strip());
                if (!found.isEmpty()) {
                    return each(found, organ -> Told.byPage(organ, STATED_BY_PAGE));
                }
            }
        }
        return List.of();
    }

    private List<Told<Organ>> signature() {
        List<Told<Organ>> own = signature(page.signedLines());
        return own.isEmpty() ? signature(page.lines()) : own;
    }

    private List<Told<Organ>> signature(List<Span> lines) {
        List<Told<Organ>> found = new ArrayList<>();
        int last = lines.size() - 1;
        for (int i = last; i >= 0 && i > last - LAST_LINES; i--) {
            Span line = page.trimmed(lines.get(i).start(), lines.get(i).end());
            int length = line.end() - line.start();
            if (length == 0 || length > LONGEST_SIGNATURE) {
                continue;
            }
            List<Told<Organ>> here = each(
                    organs.foundOnly(withoutDate(page.folded(line))),
                    named -> Told.inText(named.organ(), named.span().after(line.start()), SIGNED));
            Organ township = here.isEmpty() ? organs.township(withoutDate(page.folded(line))) : null;
            if (township != null) {
                here = List.of(Told.inText(
                        township,
                        new Span(line.start(), line.start() + township.name().length()),
                        SIGNED));
            }
            if (here.isEmpty() && !found.isEmpty()) {
                break;
            }
            found.addAll(0, here);
        }
        return found;
    }

    /** Without the date behind the name and the word that a seal stands there; brackets of the name's own stay. */
    private static String withoutDate(String line) {
        int end = line.length();
        for (int at = end; at > 0 && (isOfDate(line.charAt(at - 1)) || "(盖章)".indexOf(line.charAt(at - 1)) >= 0); ) {
            at--;
            end = line.charAt(at) == ')' ? end : at;
        }
        return line.substring(0, end);
    }

    private static boolean isOfDate(char c) {
        return " 年月日〇一二三四五六七八九十".indexOf(c) >= 0 || Characters.isDigit(c);
    }

    /** Bodies that the first sentences tell to act: 省疫情防控指挥部召开会议. */
    private List<Told<Organ>> acting() {
        List<Sentence> sentences = page.sentences();
        for (int i = 0; i < Math.min(OPENING_SENTENCES, sentences.size()); i++) {
            Sentence sentence = sentences.get(i);
            for (int clause = sentence.start(); clause < sentence.end(); ) {
                List<Told<Organ>> found = actingFrom(clause, sentence.end());
                if (!found.isEmpty()) {
                    return found;
                }
                clause = Characters.clauseEnd(page.folded(), clause, sentence.end()) + 1;
            }
        }
        return List.of();
    }

    private List<Told<Organ>> actingFrom(int clause, int limit) {
        String folded = page.folded();
        int at = afterTimeWords(clause, limit);
        int hearsay = HEARSAY.longestAt(folded, at, limit);
        List<OrganFinder.Found> found = organs.from(text, at + hearsay, limit);
        if (found.isEmpty()) {
            OrganFinder.Found town = organs.actingTownship(text, at + hearsay, limit);
            return town == null ? List.of() : List.of(Told.inText(town.organ(), town.span(), ACTING));
        }
        int end = found.getLast().span().end();
        boolean acts =
                hearsay > 0 || ACTS.in(folded, end, Math.min(limit, Characters.clauseEnd(folded, end, limit) + 30));
        return acts ? each(found, named -> Told.inText(named.organ(), named.span(), ACTING)) : List.of();
    }

    private int afterTimeWords(int clause, int limit) {
        String folded = page.folded();
        int at = clause;
        boolean moved = true;
        while (moved && at < limit) {
            moved = false;
            int word = TIME_WORDS.longestAt(folded, at, limit);
            if (word > 0) {
                at += word;
                moved = true;
            }
            while (at < limit && (Characters.isDigit(folded.charAt(at)) || "年月日 时分(".indexOf(folded.charAt(at)) >= 0)) {
                at++;
                moved = true;
            }
        }
        return at;
    }

    private List<Told<Organ>> ledBy(List<Told<Official>> officials) {
        for (Told<Official> told : officials) {
            Official official = told.value();
            if (official.part() == Part.SPEAKER && official.role() != null) {
                Organ own = headed(official.role());
                if (own != null) {
                    return List.of(Told.inText(own, told.span(), LED));
                }
                String office = SEAT.matcher(official.role()).replaceFirst("");
                Places role = Places.in(office, null);
                List<OrganFinder.Found> found = organs.from(role, 0, office.length());
                if (!found.isEmpty()) {
                    return List.of(Told.inText(found.getFirst().organ(), told.span(), LED));
                }
                Organ government = organs.headedBy(office);
                if (government != null) {
                    return List.of(Told.inText(government, told.span(), LED));
                }
            }
        }
        return List.of();
    }

    /** Whom somebody heads who is second in the party's committee besides (市委副书记、市长); null for all others. */
    private @Nullable Organ headed(String role) {
        int second = role.indexOf("副书记、");
        return second < 0
                ? null
                : organs.headedBy(role.substring(second + "副书记、".length()).replaceFirst("[、兼].*$", ""));
    }

    /** Each authority once. */
    private static <T> List<Told<Organ>> each(List<T> found, Function<T, Told<Organ>> told) {
        List<Told<Organ>> organs = new ArrayList<>();
        for (T one : found) {
            Told<Organ> organ = told.apply(one);
            if (organs.stream().noneMatch(known -> known.value().equals(organ.value()))) {
                organs.add(organ);
            }
        }
        return organs;
    }

    /** The code of the first issuer's region that is known; {@code otherwise} if they tell none. */
    public static @Nullable Told<String> region(List<Told<Organ>> issuers, @Nullable String otherwise) {
        for (Told<Organ> issuer : issuers) {
            String code = issuer.value().region();
            if (code != null) {
                return issuer.as(code);
            }
        }
        return otherwise == null ? null : Told.bySource(otherwise);
    }
}
