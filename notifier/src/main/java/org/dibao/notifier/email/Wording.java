package org.dibao.notifier.email;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a mail in the reader's language: Chinese for {@code zh} and what belongs to it, English otherwise. */
final class Wording {

    private static final String BUNDLE = Wording.class.getPackageName() + ".wording";

    private static final Wording CHINESE = new Wording(Locale.SIMPLIFIED_CHINESE);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle words;

    private Wording(Locale locale) {
        this.locale = locale;
        // Without this control a machine set to Chinese would answer English readers in Chinese.
        this.words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words for a BCP 47 tag. */
    static Wording in(String language) {
        boolean chinese = Locale.forLanguageTag(language).getLanguage().equals("zh");
        return chinese ? CHINESE : ENGLISH;
    }

    /** The tag to put into the mail. */
    String language() {
        return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** What a constant is called. */
    String of(Enum<?> constant, Object... arguments) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), arguments);
    }

    /** What stands between a label and its value. */
    String colon() {
        return locale.getLanguage().equals("zh") ? "：" : ": ";
    }

    /** What stands between the parts of a list. */
    String comma() {
        return locale.getLanguage().equals("zh") ? "，" : ", ";
    }
}
