package org.dibao.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON of the topics: enum values in lower case, times in ISO 8601, an {@code OffsetDateTime} with the offset
 * that it came with, nulls left out.
 *
 * <p>What a newer version wrote is read as far as it can be: unknown fields are left out, a value that an enum does
 * not have reads as null where the component may be null, an absent list as an empty one, an absent number as zero.
 * Only where a component that must not be null ends up without a value is the record unreadable; so a component that
 * is added to a record later on must be nullable, a list or a primitive.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new RecordNullness())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    /** The mapper itself, for what needs trees or streams. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** An object as JSON in UTF-8. */
    public static byte[] write(Object object) {
        return MAPPER.writeValueAsBytes(object);
    }

    /**
     * JSON in UTF-8 as an object.
     *
     * @throws UnreadableRecordException if it is no JSON, or not of that shape
     */
    public static <T> T read(byte[] json, Class<T> type) {
        T object;
        try {
            object = MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new UnreadableRecordException(
                    "The value is no readable " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
        if (object == null) {
            throw new UnreadableRecordException("The value is JSON null instead of a " + type.getSimpleName() + ".");
        }
        return object;
    }
}
