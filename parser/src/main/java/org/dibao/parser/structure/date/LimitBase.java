package org.dibao.parser.structure.date;

import java.time.LocalDate;
import org.dibao.parser.structure.text.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * The days that stretches of time count from.
 *
 * @param event the day of the event reported; null where unknown
 * @param issued the day on which the document was signed or published; null where unknown
 * @param effective the day from which it applies; null where unknown
 */
public record LimitBase(
        @Nullable LocalDate event,
        @Nullable LocalDate issued,
        @Nullable LocalDate effective) {

    private static final Dictionary FROM_ISSUE = Dictionary.of(
            "发布之日", "公布之日", "印发之日", "公告之日", "通告之日", "发布后", "公布后", "公告发布", "印发后", "本通告发布", "本公告发布", "通告发布", "即日起",
            "公示之日", "本通知印发", "刊登之日", "发出之日", "登报之日");
    private static final Dictionary FROM_EFFECT = Dictionary.of("施行之日", "实施之日", "生效之日", "施行后");

    /** The last day of a time limit (30日内) by what stands in front of it; null if it counts from an unknown day. */
    @Nullable
    LocalDate within(String before, Stretch stretch) {
        if (FROM_ISSUE.in(before)) {
            return issued == null ? null : stretch.after(issued);
        }
        if (FROM_EFFECT.in(before)) {
            return effective == null ? null : stretch.after(effective);
        }
        return null;
    }
}
