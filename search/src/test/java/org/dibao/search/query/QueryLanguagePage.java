package org.dibao.search.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/query-language.md} from the tables that the parser itself uses. */
final class QueryLanguagePage {

    private static final String HEAD = """
            # The query language

            One language for the search box, the feeds and the subscriptions, with the same answers in each. This page is
            made from the parser's own tables; a test keeps it true.

            ```
            region:330502 kind:通告 "核酸检测" -采购
            ```

            finds public notices that bind 吴兴区 (its own, 湖州市's, 浙江省's, the State Council's) and speak of 核酸检测 but
            not of 采购.

            ## Words

            | written | finds |
            |---|---|
            | `核酸检测` | this sequence of characters, anywhere in title or text; no spaces are needed, and traditional characters are the same as simplified ones |
            | `"school closure"` | these words next to each other; English words in any of their forms (*schools*, *closing*) |
            | `停课 学校`, `停课 AND 学校` | both |
            | `停课 OR 放假`, `停课 \\| 放假` | either |
            | `-采购`, `NOT 采购` | what does not contain it |
            | `(停课 OR 放假) 学校` | brackets group |

            `AND`, `OR` and `NOT` are written in capitals; in small letters they are words. OR binds loosest: `甲 乙 OR 丙` is
            `(甲 乙) OR 丙`. Punctuation within a phrase stands for any punctuation: `浙政发[2020]3号` finds 浙政发〔2020〕3号,
            and 核酸检测 does not find 核酸、检测. Chinese punctuation (：（）“”「」，、) works as the ASCII kind does.

            """;

    private QueryLanguagePage() {}

    static String markdown() {
        return Stream.of(
                        HEAD,
                        "## Fields\n\n| field | finds | for example |\n|---|---|---|\n",
                        Stream.of(QueryField.values())
                                .map(QueryLanguagePage::row)
                                .collect(Collectors.joining()),
                        """

                        Several values with commas between them are alternatives. Regions go by their GB/T 2260 codes, retired ones
                        included, or by their names; where several have the same name, put what they lie in before it (`南京市鼓楼区`).
                        Values with spaces stand in quotation marks.

                        Samples for sale (`standing:template`) are left out unless the query speaks of `standing:` itself.

                        Days are days of the issuers' calendar (UTC+8), written `2026-01-31`, `2026-01`, `2026`, `today`, or as a number of
                        days or weeks: `14d`, `14天`, `2w`, `2周`. `deadline:<14d` means due between today and in 14 days; `after:` includes
                        its day, `before:` does not.

                        ## Values

                        """,
                        values("kind", Vocabulary.KINDS.names().values()),
                        values("level", Vocabulary.LEVELS.names().values()),
                        values("standing", Vocabulary.STANDINGS.names().values()))
                .collect(Collectors.joining());
    }

    private static String row(QueryField field) {
        return "| `%s:` `%s:` | %s | %s |\n"
                .formatted(
                        field.englishName(),
                        field.chineseName(),
                        field.meaning(Locale.ENGLISH),
                        field.examples().stream()
                                .map(example -> "`" + example + "`")
                                .collect(Collectors.joining(" ")));
    }

    private static String values(String field, Collection<List<String>> names) {
        return "- `%s:` %s\n"
                .formatted(
                        field,
                        names.stream()
                                .map(called -> called.stream()
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining("; ")));
    }
}
