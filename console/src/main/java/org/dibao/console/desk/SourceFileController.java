package org.dibao.console.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.dibao.console.account.AuditLog;
import org.dibao.console.source.ImportReport;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.console.sourcefile.SourceFile;
import org.dibao.console.sourcefile.SourceOpml;
import org.dibao.console.sourcefile.SourceYaml;
import org.dibao.console.sourcefile.StarterPack;
import org.dibao.console.sourcefile.UnreadableSourceFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sources in and out as files. */
@Controller
@RequestMapping("/desk")
class SourceFileController {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType OPML = new MediaType("text", "x-opml", StandardCharsets.UTF_8);

    private final SourceDefinitions sources;
    private final AuditLog audit;

    SourceFileController(SourceDefinitions sources, AuditLog audit) {
        this.sources = sources;
        this.audit = audit;
    }

    @GetMapping("/sources.yaml")
    ResponseEntity<String> yaml() {
        return file("dibao-sources.yaml", YAML, SourceYaml.write(sources.definitions()));
    }

    @GetMapping("/sources.opml")
    ResponseEntity<String> opml() {
        return file("dibao-feeds.opml", OPML, SourceOpml.write(sources.definitions()));
    }

    @GetMapping("/import")
    String choose() {
        return "desk/import";
    }

    @PostMapping("/import")
    String bringIn(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Principal who,
            HttpServletResponse response)
            throws IOException {
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return refused("import.wrong.empty", null, model, response);
        }
        try {
            return brought(SourceFile.read(text), model, who);
        } catch (UnreadableSourceFileException e) {
            return refused("import.wrong.unreadable", e.getMessage(), model, response);
        }
    }

    @PostMapping("/import/starter")
    String starter(Model model, Principal who) {
        return brought(StarterPack.sources(), model, who);
    }

    private String brought(List<SourceEntry> entries, Model model, Principal who) {
        ImportReport report = sources.bringIn(entries, who.getName());
        audit.record(
                "source.import",
                report.getAdded().size() + " added, " + report.getChanged().size() + " changed");
        model.addAttribute("report", report);
        return "desk/import";
    }

    private static String refused(String key, @Nullable String detail, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refused", key);
        model.addAttribute("detail", detail);
        return "desk/import";
    }

    private static ResponseEntity<String> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
