package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedMarkupTest {

    @Test
    void tagsBecomeLinesAndEntitiesCharacters() {
        String text = "会议要求 <br />落实&ldquo;四个责任&rdquo;。<p class=\"x\">另行<b>通知</b>&nbsp;。</p>";
        assertThat(EscapedMarkup.isIn(text)).isTrue();
        assertThat(EscapedMarkup.decode(text)).isEqualTo("会议要求 \n落实“四个责任”。\n另行通知\u00A0。\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b && c > d; e & f",
                "R&D;投入 AT&T",
                "if (x<y) then y>z",
                "使用<br>换行",
                "List<String> lines; Map<K,V>",
                "气温<5℃，湿度>80%，风速<3级"
            })
    void textThatIsNoMarkupIsNotTakenForIt(String text) {
        assertThat(EscapedMarkup.isIn(text)).isFalse();
    }

    @Test
    void whatWasEscapedTwiceIsDecodedTwice() {
        String text = "&lt;p&gt;各单位要&amp;ldquo;早部署&amp;rdquo;&lt;/p&gt;&lt;br /&gt;严禁迟报";
        assertThat(EscapedMarkup.isIn(text)).isTrue();
        assertThat(EscapedMarkup.decode(text)).isEqualTo("\n各单位要“早部署”\n\n严禁迟报");
    }

    @ParameterizedTest
    @ValueSource(strings = {"使用 <br> 标签和 &nbsp; 实体的说明", "the <b> tag and the &lt; entity", "写<p>元素时不要漏掉</p>标签"})
    void markupThatATextSpeaksAboutStays(String text) {
        assertThat(EscapedMarkup.isIn(text)).isFalse();
    }

    @Test
    void unknownTagsAndEntitiesStayAsTheyAre() {
        assertThat(EscapedMarkup.decode("<T> &foo; <br> &copy;")).isEqualTo("<T> &foo; \n ©");
    }
}
