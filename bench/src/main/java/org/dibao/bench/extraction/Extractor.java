package org.dibao.bench.extraction;

/** Something that reads pages. */
interface Extractor {

    String name();

    Extracted extract(SamplePage page);
}
