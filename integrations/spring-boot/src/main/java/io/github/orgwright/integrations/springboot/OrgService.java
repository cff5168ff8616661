package io.github.orgwright.integrations.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A REST service that answers questions about the employees of a database: who manages whom, who
 * may approve an amount, and why.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class OrgService {
  /**
   * Starts the service.
   *
   * @param args options of Spring Boot, such as {@code --server.port=8081}
   */
  public static void main(String[] args) {
    SpringApplication.run(OrgService.class, args);
  }
}
