package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.PolledSample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidatorsTest {

    private static final URI LIST = URI.create("https://news.example/a/list.html");
    private static final URI OTHER = URI.create("https://news.example/b/list.html");

    @Test
    void whatWaitsIsKeptWhereTheSourceKeptItsAddress() {
        SourcePolled last = polled(item(LIST));

        SourcePolled known = Validators.removedFrom(last, source(LIST));

        assertThat(known.waiting()).isEqualTo(last.waiting());
        assertThat(known.etag()).isNull();
    }

    @Test
    void whatWaitsIsDroppedWhereTheSourceGotAnotherAddress() {
        assertThat(Validators.removedFrom(polled(item(LIST)), source(OTHER)).waiting())
                .isEmpty();
    }

    @Test
    void whatWaitsOfAnAddressThatIsNotKnownIsDropped() {
        assertThat(Validators.removedFrom(polled(item(null)), source(LIST)).waiting())
                .isEmpty();
    }

    private static WaitingItem item(@Nullable URI listedBy) {
        return new WaitingItem("i", "f", URI.create("https://news.example/a/1.html"), null, null, listedBy, null, null);
    }

    private static SourceDefined source(URI address) {
        return DefinedSample.of("s", address, SourceKind.LIST).named("Test").source();
    }

    private static SourcePolled polled(WaitingItem waiting) {
        return PolledSample.of("s").etag("etag").waiting(List.of(waiting)).report();
    }
}
