import { useEffect } from 'react'
import { regardCodebook } from '../../src/model/regard-codebook.generated.ts'
import { bindings, type KeyPlace } from '../keys.ts'
import { CodeMark } from '../parts/marks.tsx'
import page from '../styles/page.module.css'
import s from './help.module.css'

const places: readonly { readonly place: KeyPlace; readonly heading: string }[] = [
  { place: 'turn', heading: 'On a turn' },
  { place: 'session', heading: 'In a session' },
  { place: 'anywhere', heading: 'Everywhere' },
]

/** Every key. */
export function HelpScreen() {
  useEffect(() => {
    window.document.title = 'Keys · Regard'
  }, [])
  return (
    <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <h1>Keys</h1>, for everything that can be done
          </p>
        </div>
        <p className={page.lead}>
          On a turn a letter is a code: it accepts the suggestion, or adds the code where none stands.
        </p>
      </header>
      <div className={page.body}>
        <div className={s.keys}>
          {places.map(({ place, heading }) => (
            <section key={place}>
              <h2>{heading}</h2>
              <dl>
                {bindings
                  .filter((binding) => binding.place === place)
                  .map((binding) => (
                    <div key={binding.shown}>
                      <dt>
                        {binding.shown.split(' ').map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{binding.says}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          {(['therapist', 'client'] as const).map((kind) => (
            <section key={kind}>
              <h2>{kind === 'therapist' ? 'Letters on your turns' : 'Letters on the client’s turns'}</h2>
              <dl className={s.letters}>
                {regardCodebook.codes
                  .filter((code) => code.kind === kind && code.shortcut)
                  .map((code) => (
                    <div key={code.key}>
                      <dt>
                        <kbd>{code.shortcut}</kbd>
                      </dt>
                      <dd>
                        <CodeMark code={code.key} className={s.mark} />
                        {code.label}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          <section>
            <h2>On the strip</h2>
            <dl>
              <div>
                <dt>
                  <kbd>←</kbd>
                  <kbd>→</kbd>
                </dt>
                <dd>read it turn by turn</dd>
              </div>
              <div>
                <dt>
                  <kbd>[</kbd>
                  <kbd>]</kbd>
                </dt>
                <dd>from moment to moment</dd>
              </div>
              <div>
                <dt>
                  <kbd>Enter</kbd>
                </dt>
                <dd>go to the turn</dd>
              </div>
              <div>
                <dt>
                  <kbd>+</kbd>
                  <kbd>-</kbd>
                </dt>
                <dd>nearer, and further away; Esc shows the whole</dd>
              </div>
              <div>
                <dt>drag</dt>
                <dd>fill the strip with a stretch</dd>
              </div>
            </dl>
          </section>
        </div>
      </div>
    </main>
  )
}
