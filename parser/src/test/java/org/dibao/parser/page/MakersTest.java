package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakersTest {

    @Test
    void peopleBehindLabelsThatRunTogetherAreToldApart() {
        Credits credits = new Credits();
        credits.read("来源：样江日报作者：范某某、梁某责任编辑：卢某某监制：宋某");
        assertThat(credits.makers())
                .containsEntry("Author", "范某某、梁某")
                .containsEntry("Editor", "卢某某")
                .containsEntry("Supervisor", "宋某");
    }

    @Test
    void latinNamesKeepTheirSpaces() {
        Credits credits = new Credits();
        credits.read("Author: Nora Quill");
        assertThat(credits.makers()).containsEntry("Author", "Nora Quill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作者：系统管理员",
                "作者：网易",
                "作者：user_88123",
                "作者：8823771",
                "作者：https://www.example.org/u/1",
                "作者：zhang@example.org",
                "责任编辑：样江发布",
                "编辑：admin",
                "作者："
            })
    void whatIsNoPersonIsNoAuthor(String line) {
        Credits credits = new Credits();
        credits.read(line);
        assertThat(credits.makers()).isEmpty();
    }
}
