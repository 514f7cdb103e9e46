package org.dibao.console.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisAwayIT {

    private final RunningConsole console = RunningConsole.get();
    private final Visitor admin = console.admin();

    @BeforeEach
    void takeRedisAway() {
        assertThat(admin.get("/desk").uri().getPath()).isEqualTo("/desk");
        console.stopRedis();
    }

    @AfterEach
    void bringItBack() {
        console.startRedis();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> console.admin().get("/desk").uri().getPath().equals("/desk"));
    }

    @Test
    void readersReadOnAndWhatMustBeCountedWaits() {
        Visitor reader = console.visitor();
        assertThat(reader.get("/").statusCode()).isEqualTo(200);

        HttpResponse<String> signedIn = admin.get("/desk");
        assertThat(signedIn.statusCode()).isEqualTo(503);
        assertThat(signedIn.body()).contains("登录信息暂时读不到");
        assertThat(signedIn.headers().firstValue("Retry-After")).contains("5");

        reader.get("/subscribe");
        HttpResponse<String> signUp =
                reader.post("/subscribe", "query", "", "channel", "email", "address", "outage@example.org");
        assertThat(signUp.statusCode()).isEqualTo(503);

        reader.get("/sign-in");
        assertThat(reader.post("/sign-in", "username", "admin", "password", console.adminPassword())
                        .statusCode())
                .isEqualTo(503);
    }
}
