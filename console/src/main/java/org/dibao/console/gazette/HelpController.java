package org.dibao.console.gazette;

import org.dibao.search.query.QueryField;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How to search: made from the query language's own table of fields. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("fields", QueryField.values());
        return "gazette/help";
    }
}
