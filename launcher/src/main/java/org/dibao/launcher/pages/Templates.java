package org.dibao.launcher.pages;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf templates of one folder of the class path. */
public final class Templates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    private Templates(String folder, TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix(folder);
        resolver.setSuffix(suffix);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(mode);
        engine.setTemplateResolver(resolver);
    }

    /**
     * Pages, {@code *.html}.
     *
     * @param folder the path on the class path, ending in a slash
     */
    public static Templates html(String folder) {
        return new Templates(folder, TemplateMode.HTML, ".html");
    }

    /**
     * Feeds and the like, {@code *.xml}.
     *
     * @param folder the path on the class path, ending in a slash
     */
    public static Templates xml(String folder) {
        return new Templates(folder, TemplateMode.XML, ".xml");
    }

    /** Fills in a template; everything is escaped but what the template says is not. */
    public String fill(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.ROOT, values));
    }
}
