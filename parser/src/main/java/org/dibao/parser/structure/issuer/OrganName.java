package org.dibao.parser.structure.issuer;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/** Tells where the name of an authority ends that begins at a place in a text. */
final class OrganName {

    /** Authorities of the whole country that are named without a place, and short names of them. */
    static final Dictionary NATIONAL = Dictionary.resource("organs-national.txt");

    /** It has the rank of a province, within a region whose name is no part of its own. */
    static final String CORPS = "新疆生产建设兵团";

    private static final Dictionary ENDS = Dictionary.resource("organ-ends.txt");
    private static final Dictionary BREAKS = Dictionary.resource("organ-breaks.txt");

    /** What stands before the place in the names of some bodies (中共温州市委, 政协南平市委员会). */
    private static final Dictionary BODIES = Dictionary.of("中共", "政协", "共青团", "国网", "国家税务总局", "民革", "民盟", "民建", "九三学社");

    /** What follows 省, 市, 县 … where they are part of another word (市场, 省级, 市民, 区域). */
    private static final String OTHER_WORD = "级场民域直属内外间里情容貌道长城乡份";

    /** Words that hold one of {@link #BREAKS} and stand in names all the same. */
    private static final Dictionary COMPOUNDS = Dictionary.resource("organ-compounds.txt");

    /** As {@link #COMPOUNDS}, but verbs and attributes that may also stand in a sentence about the place. */
    private static final Dictionary BRIDGES = Dictionary.of("应对", "感染的", "党的");

    /** What the names of bodies end in that are set up for a task. */
    private static final Dictionary TASK_ENDS = Dictionary.of(
            "指挥部", "领导小组", "工作小组", "协调小组", "专项小组", "工作组", "专班", "联防联控机制", "协调机制", "联席会议", "委员会", "办公室", "防控办", "指挥中心",
            "指挥部)", "领导小组)");

    private static final int LONGEST_NAME = 40;

    /** Characters of the name of a campaign, with its quotation marks. */
    private static final int LONGEST_CAMPAIGN = 20;

    /** Characters of what names a group, without 组. */
    private static final int SHORTEST_GROUP = 2;

    private static final int LONGEST_GROUP = 8;

    private final Places places;
    private final String text;
    private final int start;
    private final int body;
    private final int stop;
    private final boolean placed;

    private OrganName(Places places, int start, int body, int stop, boolean placed) {
        this.places = places;
        this.text = places.text();
        this.start = start;
        this.body = body;
        this.stop = stop;
        this.placed = placed;
    }

    /** Where the authority's name that begins at a place ends; the place itself if none begins. */
    static int endAt(Places places, int start, int limit) {
        String text = places.text();
        int national =
                Math.max(NATIONAL.longestAt(text, start, limit), text.startsWith(CORPS, start) ? CORPS.length() : 0);
        if (national > 0 && start + national < limit && text.charAt(start + national) == '门') {
            national = 0; // 公安部门 is no 公安部
        }
        int last = national > 0 ? start + national : start;
        int body = Math.max(last, prefixEnd(places, start));
        boolean placed = body > start;
        if (!placed && !isHeading(text, start)) {
            return start;
        }
        return new OrganName(places, start, body, Math.min(limit, start + LONGEST_NAME), placed).end(last, limit);
    }

    /** The end of the name, {@code last} being that of its beginning which is known to be a name. */
    private int end(int known, int limit) {
        int last = known;
        boolean bridged = false;
        for (int at = body; at < stop; at++) {
            int bridge = at < last ? 0 : bridgeAt(at);
            int word = Math.max(bridge, at < last ? 0 : COMPOUNDS.longestAt(text, at, stop));
            if (word > 0) {
                bridged |= bridge > 0;
                at += word - 1;
                continue;
            }
            int end = endingAt(at, last, bridged);
            if (end == 0 && at >= last && breaksAt(at, last)) {
                break;
            }
            // Endings overlap (卫生健康委, 委员会): the name goes on where one that begins inside another ends later.
            if (at + end > last && end > 0) {
                last = closed(at + end);
                if (beginsAnother(places, last, limit)) {
                    break;
                }
            }
        }
        return last > start && TASK_ENDS.longestBefore(text, last, start) > 0 ? withGroup(last) : last;
    }

    /** Length of the ending that begins at a place; 0 if none does. */
    private int endingAt(int at, int last, boolean bridged) {
        if (!belongsToName(text.charAt(at)) || isOfDeploying(text, at) || beginsOtherWord(text, at, last, stop)) {
            return 0;
        }
        int end = (bridged ? TASK_ENDS : ENDS).longestAt(text, at, stop);
        boolean other = end > 0 && (namesHead(text, at + end) || isDepartments(text, at + end));
        return other ? 0 : end; // 样例中学校长: the school is 样例中学
    }

    private boolean breaksAt(int at, int last) {
        if (!(belongsToName(text.charAt(at)) || placed && isInQuotedDay(text, at))) {
            return true;
        }
        int word = BREAKS.longestAt(text, at, stop);
        return word > 1 || word > 0 && (at > body || last > start);
    }

    /**
     * Length of what begins at a place and may lead on to nothing but the name of a body set up for a task: 应对…, the 的
     * within an illness's name, the name of a campaign in quotation marks.
     */
    private int bridgeAt(int at) {
        int word = BRIDGES.longestAt(text, at, stop);
        if (word > 0 || !placed || text.charAt(at) != '“' || isInQuotedDay(text, at)) {
            return word;
        }
        int close = text.indexOf('”', at, Math.min(stop, at + LONGEST_CAMPAIGN));
        return close < 0 ? 0 : close + 1 - at;
    }

    /** Behind the bracket that opened within the name: 领导小组(指挥部). */
    private int closed(int end) {
        boolean open =
                text.lastIndexOf('(', end - 1) >= start && text.indexOf(')', text.lastIndexOf('(', end - 1), end) < 0;
        return open && end < stop && text.charAt(end) == ')' ? end + 1 : end;
    }

    /** 指挥部医疗救治组: one of the groups into which such a body is divided. */
    private int withGroup(int end) {
        for (int at = end; at < Math.min(stop, end + LONGEST_GROUP) && Characters.isHan(text.charAt(at)); at++) {
            boolean group = text.charAt(at) == '组' && (at + 1 >= stop || "长织成员建合".indexOf(text.charAt(at + 1)) < 0);
            if (group) {
                return at - end >= SHORTEST_GROUP ? at + 1 : end;
            }
            if (BREAKS.longestAt(text, at, stop) > 0) {
                return end;
            }
        }
        return end;
    }

    /** 组织部门, 公安部门: any such office. */
    private static boolean isDepartments(String text, int end) {
        return end < text.length() && text.charAt(end) == '门' && text.charAt(end - 1) == '部';
    }

    /** Whether the 校 before a place begins the word for a school's head. */
    private static boolean namesHead(String text, int end) {
        return end > 2
                && end < text.length()
                && text.charAt(end) == '长'
                && text.charAt(end - 1) == '校'
                && "中小大".indexOf(text.charAt(end - 3)) >= 0;
    }

    /** 金昌市部署…: no 署. */
    private static boolean isOfDeploying(String text, int at) {
        return text.charAt(at) == '署' && at > 0 && text.charAt(at - 1) == '部';
    }

    /** 教育局局长, 教育局局务会议: the second 局 begins another word. */
    private static boolean beginsOtherWord(String text, int at, int last, int stop) {
        return at == last
                && at + 1 < stop
                && "长务党领机".indexOf(text.charAt(at + 1)) >= 0
                && at > 0
                && text.charAt(at - 1) == text.charAt(at);
    }

    private static boolean belongsToName(char c) {
        return Characters.isHan(c) || c == '(' || c == ')' || c == '·' || Characters.isDigit(c);
    }

    /** “3·02” in 某市“3·02”事故救援指挥部. */
    private static boolean isInQuotedDay(String text, int at) {
        char c = text.charAt(at);
        if (c == '“') {
            return at + 1 < text.length() && Characters.isDigit(text.charAt(at + 1));
        }
        return (c == '”' || c == '.') && Characters.isDigit(text.charAt(at - 1));
    }

    private static boolean isHeading(String text, int start) {
        return text.startsWith("中共", start)
                || text.startsWith("国家", start)
                || text.startsWith("中国", start)
                || text.startsWith("中华", start)
                || text.startsWith("全国", start);
    }

    private static boolean beginsAnother(Places places, int at, int limit) {
        if (at >= limit) {
            return false;
        }
        if (places.at(at) != null && DistrictBranch.isAt(places.text(), places.endAt(at), limit)) {
            return false; // 北京市公安局朝阳分局
        }
        if (places.at(at) != null || NATIONAL.longestAt(places.text(), at, limit) > 2) {
            return true;
        }
        int kind = kindEnd(places.text(), at);
        return kind > at;
    }

    /** Where the place in front of a name ends: 中共 and a region, or 省, 市, 县 … alone. */
    private static int prefixEnd(Places places, int start) {
        int from = start + bodyAt(places.text(), start);
        int region = places.endAt(from);
        if (region > from) {
            return region;
        }
        int kind = kindEnd(places.text(), from);
        return kind > from ? kind : start;
    }

    /** Where 省, 市, 县 … alone ends that a name begins with; the place itself if none does, or it is part of another word. */
    static int kindEnd(String text, int at) {
        if (text.startsWith("自治区", at)) {
            return at + 3;
        }
        boolean kind = at + 1 < text.length()
                && "省市县区州盟旗镇乡".indexOf(text.charAt(at)) >= 0
                && Characters.isHan(text.charAt(at + 1))
                && OTHER_WORD.indexOf(text.charAt(at + 1)) < 0;
        return kind ? at + 1 : at;
    }

    /** Length of what stands at a place before the place in a body's name (中共); 0 if nothing does. */
    static int bodyAt(String text, int at) {
        return BODIES.longestAt(text, at);
    }
}
