package org.dibao.launcher.sources;

import java.io.PrintWriter;
import org.dibao.launcher.sources.SourceCheck.Checked;

/** The results of a check as a table, a row for each source as it comes. */
final class CheckTable {

    private static final int ID = 26;
    private static final int KIND = 10;
    private static final int SAYS = 110;

    private final PrintWriter out;
    private int good;
    private int bad;

    CheckTable(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.println(row("source", "kind", "items", "what it says"));
        out.println("-".repeat(ID + KIND + 8 + SAYS / 2));
    }

    void add(Checked checked) {
        boolean well = checked.trouble() == null;
        good += well ? 1 : 0;
        bad += well ? 0 : 1;
        String says = well ? checked.newest().orElse("nothing yet") : "! " + checked.trouble();
        String id = checked.entry().id() != null
                ? checked.entry().id()
                : String.valueOf(checked.entry().address());
        out.println(row(
                id,
                checked.entry().kindName().toLowerCase(java.util.Locale.ROOT),
                well ? Integer.toString(checked.items()) : "-",
                says));
        out.flush();
    }

    /** How many would do, and how many would not. */
    void foot() {
        out.println();
        out.println(good + (good == 1 ? " source answers" : " sources answer") + " as described, " + bad
                + (bad == 1 ? " does" : " do") + " not.");
        out.flush();
    }

    int bad() {
        return bad;
    }

    private static String row(String id, String kind, String items, String says) {
        String oneLine = says.replaceAll("\\s+", " ");
        String cut = oneLine.length() <= SAYS ? oneLine : oneLine.substring(0, SAYS - 1) + "…";
        return padded(id, ID) + " " + padded(kind, KIND) + " " + padded(items, 5) + " " + cut;
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
