// HtmlService's files: the HTML that was pushed with the script.
import { type Service, ServiceError } from '../runtime/service';

export const htmlService: Service = {
  name: 'HtmlService',
  methods: {
    /** By name without ".html", as the editor shows it; the ending is allowed too. */
    read: {
      cost: 40,
      run(call, name: string) {
        const files = call.store.get<Record<string, string>>('script', 'html') ?? {};
        const bare = name.replace(/\.html$/, '');
        if (!Object.hasOwn(files, bare)) throw new ServiceError(`No HTML file named ${name} was found.`);
        return files[bare];
      },
    },
  },
};
