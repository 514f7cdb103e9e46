package org.dibao.bench.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an extractor did on some pages.
 *
 * @param pages how many
 * @param f1 mean over the pages
 * @param titles pages whose title was found, white space aside; none where there is none to be found
 * @param dated pages that give a day
 * @param days of these, where it was found
 * @param invented pages without a day for which one was given
 */
record Score(int pages, double f1, int titles, int dated, int days, int invented) {

    static Score of(List<SamplePage> pages, List<Extracted> found) {
        double sum = 0;
        int titles = 0;
        int dated = 0;
        int days = 0;
        int invented = 0;
        for (int i = 0; i < pages.size(); i++) {
            SamplePage page = pages.get(i);
            Extracted extracted = found.get(i);
            sum += f1(page, extracted);
            titles += isTitle(page, extracted.title()) ? 1 : 0;
            dated += page.day() == null ? 0 : 1;
            days += page.day() != null && page.day().equals(extracted.day()) ? 1 : 0;
            invented += page.day() == null && extracted.day() != null ? 1 : 0;
        }
        return new Score(pages.size(), pages.isEmpty() ? 0 : sum / pages.size(), titles, dated, days, invented);
    }

    static double f1(SamplePage page, Extracted found) {
        return Tokens.of(page.text()).f1(Tokens.of(found.text()));
    }

    static boolean isTitle(SamplePage page, @Nullable String title) {
        return squeezed(title == null ? "" : title).equals(squeezed(page.title()));
    }

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
