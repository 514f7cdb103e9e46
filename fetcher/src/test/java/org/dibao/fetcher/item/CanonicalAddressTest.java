package org.dibao.fetcher.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://Example.org/a.html#top, http://example.org/a.html",
        "HTTP://example.org:80, http://example.org/",
        "https://example.org:443/a, https://example.org/a",
        "https://example.org:8443/a, https://example.org:8443/a",
        "http://x.example/?utm_source=a&id=7&utm_medium=b, http://x.example/?id=7",
        "http://x.example/thread.php?tid=5&sid=Ab12Cd, http://x.example/thread.php?tid=5",
        "http://x.example/bbs/forum.php?mod=viewthread&tid=5&sid=Ab12Cd, http://x.example/bbs/forum.php?mod=viewthread&tid=5",
        "http://x.example/forum.php?mod=viewthread&tid=5&sid=100234, http://x.example/forum.php?mod=viewthread&tid=5&sid=100234",
        "http://x.example/forum.php?tid=5&sid=Ab12Cd34, http://x.example/forum.php?tid=5&sid=Ab12Cd34",
        "http://x.example/view.php?sid=100234, http://x.example/view.php?sid=100234",
        "http://x.example/view.php?sid=gg1002, http://x.example/view.php?sid=gg1002",
        "http://x.example/notice.php?sid=abcdef, http://x.example/notice.php?sid=abcdef",
        "http://x.example/list?sid=12&page=2, http://x.example/list?sid=12&page=2",
        "http://x.example/a;jsessionid=0A1B?x=1, http://x.example/a?x=1",
        "http://x.example/?q=%E5%85%AC&b, http://x.example/?q=%E5%85%AC&b",
    })
    void oneAddressForOnePage(URI address, URI canonical) {
        assertThat(CanonicalAddress.of(address)).isEqualTo(canonical);
    }
}
