package org.dibao.search.text;

import java.util.List;

/** Authorities are called in full and in short; both are brought to the short form before they are compared. */
final class IssuerNames {

    private record Form(String full, String brief) {}

    private static final List<Form> FORMS = List.of(
            new Form("中国共产党", "中共"),
            new Form("人民政府", "政府"),
            new Form("卫生健康委员会", "卫健委"),
            new Form("卫生健康委", "卫健委"),
            new Form("发展和改革委员会", "发改委"),
            new Form("发展改革委", "发改委"),
            new Form("住房和城乡建设", "住建"),
            new Form("人力资源和社会保障", "人社"),
            new Form("疾病预防控制中心", "疾控中心"),
            new Form("委员会", "委"));

    private IssuerNames() {}

    static String shorten(String encoded) {
        String name = encoded;
        for (Form form : FORMS) {
            name = name.replace(form.full(), form.brief());
        }
        return name;
    }
}
