package org.dibao.console.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.serializer.SerializationException;

class SessionValueSerializerTest {

    private final SessionValueSerializer serializer = new SessionValueSerializer();

    @Test
    void textsAndNumbersComeBackAsTheyWere() {
        for (Object value : new Object[] {"管理员", "", 42, 1_795_300_574_679L}) {
            assertThat(serializer.deserialize(serializer.serialize(value))).isEqualTo(value);
        }
    }

    @Test
    void anObjectIsNeverWrittenAndNeverRead() {
        assertThatThrownBy(() -> serializer.serialize(new ArrayList<>())).isInstanceOf(SerializationException.class);
        byte[] javaObject = {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'};
        assertThat(serializer.deserialize(javaObject)).isNull();
        assertThatThrownBy(() -> serializer.deserialize("lx".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class);
    }
}
