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

    /**
     * Templates of a folder.
     *
     * @param folder its path on the class path, ending in a slash
     */
    public Templates(String folder) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix(folder);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** Fills in a template; everything is escaped but what the template says is not. */
    public String fill(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.ROOT, values));
    }

    /** Fills in an XML template such as a feed. */
    public static Templates xml(String folder) {
        Templates templates = new Templates(folder);
        templates.engine.getTemplateResolvers().forEach(resolver -> {
            if (resolver instanceof ClassLoaderTemplateResolver loader) {
                loader.setTemplateMode(TemplateMode.XML);
            }
        });
        return templates;
    }
}
