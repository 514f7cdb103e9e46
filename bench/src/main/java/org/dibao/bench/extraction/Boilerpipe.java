package org.dibao.bench.extraction;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.CommonExtractors;

/** Boilerpipe's article extractor, by densities of text and links; it looks for neither title nor day. */
final class Boilerpipe implements Extractor {

    @Override
    public String name() {
        return "Boilerpipe";
    }

    @Override
    public Extracted extract(SamplePage page) {
        try {
            return new Extracted(CommonExtractors.ARTICLE_EXTRACTOR.getText(page.html()), null, null);
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException("Boilerpipe could not read " + page.name(), e);
        }
    }
}
