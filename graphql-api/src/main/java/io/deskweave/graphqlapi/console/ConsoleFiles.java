package io.deskweave.graphqlapi.console;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console. Names under assets carry a hash of their content and are kept for a year, all else is asked
 * anew.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleFiles implements WebMvcConfigurer {

    private static final String PLACE = "classpath:/static/";
    private static final Resource FIRST_PAGE = new ClassPathResource("static/index.html");

    /** Addresses that the console never draws, so an unknown one below them is not found. */
    private static final List<String> NOT_THE_CONSOLES = List.of("graphql", "files", "imports/", "actuator", "assets/");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PLACE + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PLACE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new FirstPage());
    }

    /** The file of that name, else the first page, which draws the address itself. */
    private static final class FirstPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null) {
                return file;
            }
            var drawn = NOT_THE_CONSOLES.stream().noneMatch(path::startsWith)
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return drawn && FIRST_PAGE.exists() ? FIRST_PAGE : null;
        }
    }
}
