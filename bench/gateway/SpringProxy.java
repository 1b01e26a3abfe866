import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Cloud Gateway as it comes; its one route stands on the command line. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SpringProxy {
    public static void main(String[] arguments) {
        SpringApplication.run(SpringProxy.class, arguments);
    }
}
