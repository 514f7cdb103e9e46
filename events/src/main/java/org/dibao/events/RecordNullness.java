package org.dibao.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Tells Jackson what the records say already with {@link Nullable}: absent lists and maps are empty, and any other
 * component without {@code @Nullable} must have a value.
 */
final class RecordNullness extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && parameter.getOwner().getParameterCount()
                        == parameter.getDeclaringClass().getRecordComponents().length) {
            return JsonSetter.Value.forValueNulls(
                    nulls(parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()]));
        }
        return super.findSetterInfo(config, annotated);
    }

    private static Nulls nulls(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isPrimitive() || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return Nulls.SET;
        }
        boolean holdsMany = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return holdsMany ? Nulls.AS_EMPTY : Nulls.FAIL;
    }
}
