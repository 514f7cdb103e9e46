package org.dibao.notifier.email;

/**
 * The frame of every mail: paper and ink, one vermilion accent, 600 px, styles inline because many clients drop the
 * rest; the style sheet only turns the colours over for readers who prefer the dark.
 */
final class Layout {

    private static final String SERIF = "font-family:Georgia,'Songti SC','SimSun','Noto Serif CJK SC',serif;";

    static final String INK = "color:#1f1a14;";
    static final String FADED = "color:#6d6455;";
    static final String HEADING = "margin:26px 0 8px;font-size:13px;letter-spacing:2px;font-weight:bold;color:#b3321f;";
    static final String PARAGRAPH = "margin:0 0 8px;font-size:16px;line-height:1.7;" + INK;
    static final String BUTTON = "display:inline-block;padding:10px 22px;background:#b3321f;color:#ffffff;"
            + "text-decoration:none;font-size:15px;";

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%2$s</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .paper { background: #1b1917 !important; }
              .sheet { background: #24211d !important; border-color: #45403a !important; }
              .ink { color: #ece5d8 !important; }
              .faded { color: #a89f90 !important; }
              .accent { color: #f0806c !important; }
              .rule { border-color: #45403a !important; }
            }
            @media (max-width: 620px) { .sheet { width: 100%% !important; } .inset { padding: 20px !important; } }
            </style>
            </head>
            <body class="paper" style="margin:0;padding:0;background:#f3ede0;">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" class="paper" style="background:#f3ede0;">
            <tr><td align="center" style="padding:24px 8px;">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" class="sheet" style="width:600px;max-width:100%%;background:#fdfaf3;border:1px solid #d9cfbb;%3$s">
            <tr><td class="inset" style="padding:28px 36px;">
            <div class="accent rule" style="padding-bottom:10px;border-bottom:3px double #b3321f;font-size:20px;letter-spacing:6px;color:#b3321f;">%4$s</div>
            %5$s
            </td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private Layout() {}

    /** A whole mail around the given content, which is HTML already. */
    static String mail(Wording words, String title, String content) {
        return FRAME.formatted(words.language(), Html.text(title), SERIF, Html.text(words.get("masthead")), content);
    }
}
