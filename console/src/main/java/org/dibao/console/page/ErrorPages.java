package org.dibao.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when something goes wrong: what happened and what to do, in the reader's language, never a trace. */
@Controller
class ErrorPages implements ErrorController {

    /** The statuses that have sentences of their own; every other is told by its hundred. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 429, 503);

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        model.addAttribute("status", status);
        model.addAttribute("cause", cause(status));
        return "error";
    }

    static String cause(int status) {
        if (TOLD.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "400" : "500";
    }
}
