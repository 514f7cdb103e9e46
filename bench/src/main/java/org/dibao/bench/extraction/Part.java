package org.dibao.bench.extraction;

/** The parts of the invented pages. Rules may be written for the pages that were seen; of the others only figures are looked at. */
enum Part {
    /** Written without a look at the rules, in the markup of the sites of 2015 to 2025. */
    HELD_OUT("held-out"),
    SEEN("seen");

    private final String folder;

    Part(String folder) {
        this.folder = folder;
    }

    /** The folder, beside {@code texts}, that has its pages. */
    String folder() {
        return folder;
    }

    /** What its figures are headed with. */
    String heading() {
        return switch (this) {
            case HELD_OUT -> "held out";
            case SEEN -> "seen";
        };
    }
}
