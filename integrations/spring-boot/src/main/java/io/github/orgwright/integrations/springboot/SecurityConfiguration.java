package io.github.orgwright.integrations.springboot;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.jdbc.JdbcDaoImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may sign in: the employees of the table, whose logins are the ids of people. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
  @Bean
  SecurityFilterChain requests(
      HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(
                    (request, response, e) ->
                        problems.resolveException(request, response, null, e)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // The only request that is not a GET reads the table again, and takes no input.
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /** What the firewall refuses, such as a semicolon in a path. */
  @Bean
  RequestRejectedHandler refused(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return (request, response, e) ->
        problems.resolveException(
            request, response, null, new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  @Bean
  UserDetailsService employees(DataSource database) {
    JdbcDaoImpl employees = new JdbcDaoImpl();
    employees.setDataSource(database);
    employees.setUsersByUsernameQuery("select login, password, true from staff where login = ?");
    employees.setAuthoritiesByUsernameQuery(
        "select login, case when hr then 'ROLE_HR' else 'ROLE_STAFF' end from staff where login = ?");
    return employees;
  }
}
