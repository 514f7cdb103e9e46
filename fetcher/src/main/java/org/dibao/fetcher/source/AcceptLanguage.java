package org.dibao.fetcher.source;

/** The languages that we ask for: sites that have a Chinese and an English side show the one that was issued. */
final class AcceptLanguage {

    static final String VALUE = "zh-CN,zh;q=0.9,en;q=0.7,*;q=0.5";

    private AcceptLanguage() {}
}
