import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './queries.ts'
import { settleAddress } from './router.ts'
import { App } from './shell/app.tsx'
import { ReadingProvider } from './today/reading.tsx'

settleAddress()
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <ReadingProvider>
        <App />
      </ReadingProvider>
    </QueryClientProvider>
  </StrictMode>,
)
