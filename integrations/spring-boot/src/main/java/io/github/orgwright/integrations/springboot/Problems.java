package io.github.orgwright.integrations.springboot;

import io.github.orgwright.core.UnknownIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every error with problem details (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail unknownId(UnknownIdException e) {
    ProblemDetail problem =
        problem(HttpStatus.NOT_FOUND, "unknown %s id \"%s\"".formatted(e.subject(), e.id()));
    problem.setProperty("similar", e.nearest());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException e) {
    return problem(HttpStatus.FORBIDDEN, "this login may not ask this");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException e) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Acme\"")
        .body(problem(HttpStatus.UNAUTHORIZED, "sign in with your login and password"));
  }

  /** A password that cannot be checked is not a wrong one. */
  @ExceptionHandler
  ProblemDetail noLogins(InternalAuthenticationServiceException e) {
    LOG.error("Logins cannot be read", e);
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "logins cannot be read");
  }

  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException e) {
    LOG.error("Unexpected error", e);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "see the log of the service");
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }
}
