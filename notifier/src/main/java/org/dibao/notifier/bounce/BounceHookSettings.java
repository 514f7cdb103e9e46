package org.dibao.notifier.bounce;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a mail server hands over mail that came back, {@code POST /bounces} at the notifier's own port; beside or in the
 * place of a mailbox that is looked into.
 *
 * @param secret what whoever hands over shows: {@code Authorization: Bearer …}; at least 20 characters, as
 *     {@code openssl rand -hex 32} makes them. Absent, nothing can be handed over
 */
public record BounceHookSettings(
        @NotNull(message = BounceHookSettings.TOO_SHORT) @Size(min = 20, message = BounceHookSettings.TOO_SHORT)
        String secret) {

    static final String TOO_SHORT =
            "dibao.notifier.bounce-hook.secret must have at least 20 characters, or somebody guesses it.";

    @Override
    public String toString() {
        return "BounceHookSettings[]";
    }
}
