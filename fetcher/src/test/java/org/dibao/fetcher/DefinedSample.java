package org.dibao.fetcher;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.events.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A source as a test needs it: of nobody in particular, defined at the epoch, but for what the test says otherwise. */
public final class DefinedSample {

    private final ObjectNode written;

    private DefinedSample(ObjectNode written) {
        this.written = written;
    }

    /** A source that is called by its id. */
    public static DefinedSample of(String sourceId, URI address, SourceKind kind) {
        return new DefinedSample(Json.mapper().createObjectNode())
                .with("sourceId", sourceId)
                .with("name", sourceId)
                .with("address", address)
                .with("kind", kind)
                .with("definedAt", Instant.EPOCH)
                .with("definedBy", "test");
    }

    /** The same source again. */
    public static DefinedSample like(SourceDefined source) {
        return new DefinedSample((ObjectNode) Json.mapper().readTree(Json.write(source)));
    }

    public DefinedSample id(String sourceId) {
        return with("sourceId", sourceId);
    }

    public DefinedSample named(String name) {
        return with("name", name);
    }

    public DefinedSample address(URI address) {
        return with("address", address);
    }

    public DefinedSample selectors(@Nullable ListSelectors selectors) {
        return with("selectors", selectors);
    }

    /** An authority's own site. */
    public DefinedSample officialOf(String issuer, String region) {
        return with("issuer", issuer).with("official", true).with("region", region);
    }

    public DefinedSample wholeText(boolean wholeText) {
        return with("wholeText", wholeText);
    }

    public DefinedSample paused(boolean paused) {
        return with("paused", paused);
    }

    public DefinedSample backTo(@Nullable LocalDate backTo) {
        return with("backTo", backTo);
    }

    /** Somebody pressed "fetch now" then; null for nobody. */
    public DefinedSample pollAt(@Nullable Instant pollAt) {
        return with("pollAt", pollAt);
    }

    public DefinedSample definedAt(Instant definedAt) {
        return with("definedAt", definedAt);
    }

    /** The source; what nobody set is as in a definition that does not say. */
    public SourceDefined source() {
        return Json.read(Json.write(written), SourceDefined.class);
    }

    private DefinedSample with(String component, @Nullable Object value) {
        written.set(component, Json.mapper().valueToTree(value));
        return this;
    }
}
