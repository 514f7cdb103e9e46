package org.dibao.notifier.email;

import java.net.URI;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.delivery.Pages;

/** Writes the mail that tells the owner of an endpoint that it keeps failing, or that it was disabled for that. */
final class TroubleMail {

    private static final String BUNDLE = TroubleMail.class.getPackageName() + ".trouble";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private TroubleMail() {}

    /** The mail about a subscription's trouble; the same stage of the same trouble always has the same Message-ID. */
    static Mail write(SubscriptionDefined subscription, String answer, Pages pages) {
        EndpointTrouble trouble = Objects.requireNonNull(subscription.trouble());
        ResourceBundle words = words(subscription.language());
        boolean disabled = subscription.state() == State.DISABLED;
        String subject = say(words, disabled ? "disabled.subject" : "failing.subject", host(subscription.address()));
        URI page = pages.preferences(subscription);
        List<String> paragraphs = List.of(
                say(words, "endpoint", subscription.address()),
                say(words, "since", TIME.format(trouble.since()), answer),
                say(words, disabled ? "disabled.what" : "failing.what"));
        return new Mail(
                Objects.requireNonNull(subscription.options().contact()),
                "trouble-" + subscription.subscriptionId() + "-"
                        + trouble.since().getEpochSecond() + "-" + trouble.told(),
                subscription.language().startsWith("zh") ? "zh-CN" : "en",
                subject,
                String.join("\n\n", paragraphs) + "\n\n" + page + "\n",
                Layout.mail(
                        Wording.in(subscription.language()),
                        subject,
                        paragraphs.getFirst(),
                        html(words, paragraphs, page)),
                Map.of("Auto-Submitted", "auto-generated"));
    }

    private static String html(ResourceBundle words, List<String> paragraphs, URI page) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p class=\"ink\" style=\"margin-top:16px;overflow-wrap:anywhere;%s\">%s</p>%n"
                    .formatted(Layout.PARAGRAPH, Html.text(paragraph)));
        }
        return html
                + "<div style=\"margin:22px 0;\">%s</div>%n"
                        .formatted(Layout.button(Html.link(page), words.getString("page")));
    }

    private static String say(ResourceBundle words, String key, Object... arguments) {
        return new MessageFormat(words.getString(key)).format(arguments);
    }

    private static String host(String address) {
        return URI.create(address).getHost();
    }

    private static ResourceBundle words(String language) {
        boolean chinese = Locale.forLanguageTag(language).getLanguage().equals("zh");
        return ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
