package org.dibao.bench.extraction;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/** Readability4J, the port of Mozilla's Readability to the JVM; it looks for no day. */
final class ReadabilityPort implements Extractor {

    @Override
    public String name() {
        return "Readability4J";
    }

    @Override
    public Extracted extract(SamplePage page) {
        Article article = new Readability4J(page.url().toString(), page.html()).parse();
        String text = article.getTextContent();
        return new Extracted(text == null ? "" : text, article.getTitle(), null);
    }
}
