package org.dibao.parser.structure.reference;

import org.dibao.parser.structure.text.Dictionary;

/** Words that say what is done with another document. */
final class ReferenceWords {

    static final Dictionary REPEALS = Dictionary.of("废止", "停止执行", "不再执行", "失效");
    static final Dictionary AMENDS = Dictionary.of("修改", "修订", "修正", "作如下调整", "作如下补充", "作出修改", "修改为");
    static final Dictionary CORRECTS = Dictionary.of("更正", "勘误");
    static final Dictionary IMPLEMENTS =
            Dictionary.of("根据", "依据", "按照", "贯彻", "落实", "依照", "遵照", "执行", "按", "为实施", "实施");

    private ReferenceWords() {}
}
