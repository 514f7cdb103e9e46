package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

    private final Labels labels = Labels.of("来源", "编辑", "责任编辑", "监制", "作者", "索引号", "Editor");

    @Test
    void labelsThatRunTogetherAreSplit() {
        assertThat(labels.scan("新闻中心 编辑:张三责任编辑:李四监制:王五"))
                .extracting(found -> found.label() + "=" + found.value())
                .containsExactly("编辑=张三", "责任编辑=李四", "监制=王五");
    }

    @Test
    void whiteSpaceInsideALabelDoesNotMatter() {
        assertThat(labels.scan("索　引　号：33000/2020-1 来 源 ： 某某日报"))
                .extracting(found -> found.label() + "=" + found.value())
                .containsExactly("索引号=33000/2020-1", "来源=某某日报");
        assertThat(labels.exactly("索 引 号：")).isEqualTo("索引号");
    }

    @Test
    void traditionalLabelsAreTheSame() {
        assertThat(labels.scan("來源:某某日報 編輯：張三"))
                .extracting(found -> found.label() + "=" + found.value())
                .containsExactly("来源=某某日報", "编辑=張三");
    }

    @Test
    void bracketsStandForAColon() {
        assertThat(labels.scan("【来源】某某日报"))
                .singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualTo("某某日报"));
    }

    @Test
    void aWordWithoutAColonIsNoLabel() {
        assertThat(labels.scan("资金来源要公开，编辑要认真")).isEmpty();
    }
}
