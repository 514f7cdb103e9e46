package org.dibao.notifier.email;

/**
 * The frame of every mail: paper and ink, one vermilion accent, 600 px, tables and inline styles because many clients
 * drop the rest. The style sheet only turns the colours over for readers who prefer the dark (the second half of it for
 * Outlook on the web, which renames them) and lets the sheet fill a phone.
 */
final class Layout {

    private static final String SERIF = "font-family:Georgia,'Songti SC','SimSun','Noto Serif CJK SC',serif;";

    static final String INK = "color:#1f1a14;";
    static final String FADED = "color:#665d4f;";
    static final String HEADING = "margin:26px 0 8px;font-size:14px;letter-spacing:2px;font-weight:bold;color:#b3321f;";
    static final String PARAGRAPH = "margin:0 0 8px;font-size:16px;line-height:1.7;" + INK;
    static final String MARK = "background:#f7e2a6;color:#1f1a14;";
    static final String RULE = "border-top:1px solid #d9cfbb;";

    private static final String DARK = """
              %1$s.paper { background: #171513 !important; }
              %1$s.sheet { background: #24211d !important; border-color: #45403a !important; }
              %1$s.ink { color: #ece5d8 !important; }
              %1$s.faded { color: #b3aa9b !important; }
              %1$s.accent { color: #f0907e !important; }
              %1$s.rule { border-color: #45403a !important; }
              %1$s.box { background: #33291f !important; }
              %1$s.mark { background: #6b5417 !important; color: #fff6dc !important; }
            """;

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no, date=no, address=no">
            <title>%2$s</title>
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
            %6$s}
            %7$s
            @media (max-width: 620px) { .outside { padding: 0 !important; } .sheet { border-width: 0 !important; } .inset { padding: 20px 18px !important; } }
            </style>
            </head>
            <body class="paper" style="margin:0;padding:0;background:#f3ede0;-webkit-text-size-adjust:100%%;">
            <div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f3ede0;opacity:0;">%8$s</div>
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" class="paper" style="background:#f3ede0;">
            <tr><td align="center" class="outside" style="padding:24px 8px;">
            <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" class="sheet" style="max-width:600px;background:#fdfaf3;border:1px solid #d9cfbb;text-align:left;%3$s">
            <tr><td class="inset" style="padding:28px 36px;word-break:break-word;overflow-wrap:anywhere;">
            <div class="accent" style="padding-bottom:10px;border-bottom:3px double #b3321f;font-size:20px;letter-spacing:4px;color:#b3321f;">%4$s</div>
            %5$s
            </td></tr>
            </table>
            <!--[if mso]></td></tr></table><![endif]-->
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private static final String BUTTON = """
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="display:inline-table;vertical-align:top;margin:0 18px 10px 0;"><tr><td bgcolor="#b3321f" style="background:#b3321f;"><a href="%1$s" style="display:inline-block;padding:11px 22px;color:#ffffff;text-decoration:none;font-size:16px;">%2$s</a></td></tr></table>""";

    private Layout() {}

    /**
     * A whole mail.
     *
     * @param preview what mail programs show beside the subject
     * @param content what stands between masthead and end, HTML already
     */
    static String mail(Wording words, String title, String preview, String content) {
        return FRAME.formatted(
                words.language(),
                Html.text(title),
                SERIF,
                Html.text(words.get("masthead")),
                content,
                DARK.formatted(""),
                DARK.formatted("[data-ogsc] "),
                Html.text(preview));
    }

    /** The one thing to do. */
    static String button(String address, String label) {
        return BUTTON.formatted(address, Html.text(label));
    }
}
