package org.dibao.console.account;

import java.security.Principal;
import org.dibao.contracts.AccountDefined;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and one's own account. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final AuditLog audit;

    AccountController(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "account/sign-in";
    }

    @GetMapping("/account")
    String account() {
        return "account/account";
    }

    /** Everybody who was signed in to the account is signed out by it, whoever changed the password included. */
    @PostMapping("/account/password")
    String changePassword(
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String again,
            Principal who,
            Model model) {
        AccountDefined account = accounts.find(who.getName()).orElseThrow();
        String wrong = refusal(account, current, wanted, again);
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            return "account/account";
        }
        accounts.define(account.username(), wanted, account.roles(), account.username());
        audit.record("account.password", account.username());
        return "redirect:/sign-in?changed";
    }

    private String refusal(AccountDefined account, String current, String wanted, String again) {
        if (!accounts.knows(account, current)) {
            return "account.password.notCurrent";
        }
        if (!wanted.equals(again)) {
            return "account.password.notSame";
        }
        return Password.acceptable(wanted) ? "" : "account.password.notLong";
    }
}
