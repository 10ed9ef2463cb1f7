package dev.weft.newsroom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs a newsroom: {@code java -jar newsroom.jar --server.port=8080 --newsroom.home=DIR}. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
@EnableScheduling
public class Newsroom {
    /** Starts the application. */
    public static void main(String[] arguments) {
        SpringApplication.run(Newsroom.class, arguments);
    }
}
