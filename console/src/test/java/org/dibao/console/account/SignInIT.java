package org.dibao.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.AccountDefined;
import org.junit.jupiter.api.Test;

class SignInIT {

    private final RunningConsole console = RunningConsole.get();

    @Test
    void theFirstStartMakesAnAdminWhosePasswordOnlyTheOwnerOfTheFileCanRead() throws IOException {
        assertThat(console.events(AccountDefined.class))
                .anySatisfy(account -> assertThat(account.username()).isEqualTo("admin"))
                .allSatisfy(account -> assertThat(account.passwordHash()).startsWith("{bcrypt}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(console.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(console.adminPassword()).hasSize(24);
    }

    @Test
    void theAdminSignsInAndReachesDeskAndEngineRoom() {
        Visitor admin = console.admin();
        assertThat(admin.get("/desk").statusCode()).isEqualTo(200);
        assertThat(admin.get("/engine").body()).contains("机房");
    }

    @Test
    void aStrangerIsSentToTheSignInPageAndBackAfterwards() {
        Visitor stranger = console.visitor();
        assertThat(stranger.get("/engine/topics").uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> in = stranger.post("/sign-in", "username", "admin", "password", console.adminPassword());
        assertThat(in.uri().getPath()).isEqualTo("/engine/topics");
    }

    @Test
    void theMetricsAreReadByWhoeverShowsTheTokenAndByNoStranger() {
        Visitor prometheus = console.visitor();
        assertThat(prometheus
                        .get("/actuator/prometheus", "Authorization", "Bearer " + RunningConsole.METRICS_TOKEN)
                        .body())
                .contains("jvm_memory_used_bytes");
        assertThat(prometheus
                        .get("/actuator/prometheus", "Authorization", "Bearer a token of nobody's")
                        .body())
                .doesNotContain("jvm_memory_used_bytes");
        assertThat(prometheus
                        .get("/desk", "Authorization", "Bearer " + RunningConsole.METRICS_TOKEN)
                        .uri()
                        .getPath())
                .as("the token opens nothing else")
                .isEqualTo("/sign-in");
    }

    @Test
    void aPieceOfAPageIsNotReplacedByTheSignInPage() {
        HttpResponse<String> piece = console.visitor().get("/engine", "HX-Request", "true");
        assertThat(piece.statusCode()).isEqualTo(401);
        assertThat(piece.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void aWrongPasswordDoesNotSayWhetherTheAccountExists() {
        Visitor stranger = console.visitor();
        stranger.get("/sign-in");
        String known = stranger.post("/sign-in", "username", "admin", "password", "wrong")
                .body();
        String unknown = stranger.post("/sign-in", "username", "nobody", "password", "wrong")
                .body();
        assertThat(withoutToken(known)).isEqualTo(withoutToken(unknown)).contains("账号或密码不对");
    }

    @Test
    void whoGuessesTooOftenMustWaitEvenWithTheRightPassword() {
        Visitor guesser = console.visitor();
        guesser.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            guesser.post("/sign-in", "username", "guessed", "password", "guess " + i);
        }
        assertThat(guesser.post("/sign-in", "username", "guessed", "password", "another")
                        .uri()
                        .getQuery())
                .isEqualTo("wait");
        assertThat(console.admin().get("/desk").uri().getPath())
                .as("another account is not locked out by it")
                .isEqualTo("/desk");
    }

    @Test
    void anOfficeBehindOneAddressDoesNotLockItselfOutBySigningIn() {
        for (int i = 0; i < 26; i++) {
            assertThat(console.admin().get("/desk").uri().getPath()).isEqualTo("/desk");
        }
    }

    @Test
    void aNewPasswordSignsEverybodyOut() {
        Accounts accounts = console.bean(Accounts.class);
        accounts.define("second", "a password of the second", Role.OPERATOR.written(), "admin");
        Visitor second = console.visitor();
        second.get("/sign-in");
        second.post("/sign-in", "username", "second", "password", "a password of the second");
        assertThat(second.get("/engine").uri().getPath()).isEqualTo("/engine");
        assertThat(second.get("/desk").statusCode())
                .as("the desk is for admins")
                .isEqualTo(403);

        second.get("/account");
        second.post(
                "/account/password",
                "current",
                "a password of the second",
                "wanted",
                "quite another password",
                "again",
                "quite another password");

        assertThat(second.get("/engine").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(console.visitor()
                        .postRaw("/sign-in", "username=admin&password=" + console.adminPassword())
                        .statusCode())
                .isEqualTo(403);
        assertThat(console.visitor()
                        .postRaw("/subscribe", "query=&address=a@example.org")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String withoutToken(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
