package io.github.orgwright.integrations.springboot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Passes the current snapshot to methods of controllers, once for each request. */
@Configuration(proxyBeanMethods = false)
class LoadedStaffArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final StaffRefresher organizations;

  LoadedStaffArgument(StaffRefresher organizations) {
    this.organizations = organizations;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == LoadedStaff.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    LoadedStaff now = organizations.state().snapshot();
    if (now == null) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "no organization could be loaded yet");
    }
    return now;
  }
}
