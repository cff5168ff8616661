package io.github.orgwright.integrations.springboot;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.jdbc.Sql;

/**
 * Starts the service as its main method does, on a free port, with the sample data before each
 * test. The passwords are not encoded, because to encode them takes most of the time of a request,
 * on purpose.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    properties = "orgwright.refresh-every=PT1H")
@Sql(statements = "delete from staff")
@Sql("/data.sql")
@Sql("/plain-passwords.sql")
@interface ServiceTest {}
