package org.dibao.console.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a page: what the reader chose, else what the browser asks for, else Chinese. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
        browser.setDefaultLocale(Locale.CHINESE);
        CookieLocaleResolver chosen = new CookieLocaleResolver("dibao-language");
        chosen.setDefaultLocaleFunction(browser::resolveLocale);
        chosen.setRejectInvalidCookies(false);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setCookieMaxAge(REMEMBERED);
        return chosen;
    }
}
